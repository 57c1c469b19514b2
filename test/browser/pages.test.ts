/** All tests of the web pages, in one file: they share a server and a browser, which take half a minute to start. */
import './explorer.cases';
import './paths.cases';
import './compare.cases';
import './export.cases';
import './questions.cases';
import './accessible.cases';
import './graphiql.cases';
// These write to the database, and so come last.
import './workbench.cases';
import './hub.cases';
