/** Whether jest is asked for what needs every file to be loaded anew, by a runtime that knows each module. */
const isIsolated = ({ collectCoverage, detectLeaks, watch, watchAll }) =>
  collectCoverage || detectLeaks || watch || watchAll;

module.exports = { isIsolated };
