/** Many curators at once, who merge, separate, retract and undo what others touch as well. */
import { choose, seeded } from '../random.mjs';
