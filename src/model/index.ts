/** What exists: one line per type. Importing this file fills the dictionary. */
import { completeInterfaceFilters } from './where';

export { Country } from './country';
export { Region } from './region';
export { City } from './city';
export { District } from './district';
export { Landmark } from './landmark';
export { Institution } from './institution';
export { Official } from './official';
export { Event } from './event';
export { EventSeries } from './eventSeries';
export { Agreement } from './agreement';
export { Topic } from './topic';
export { Document } from './document';

export { Occurrence } from './facts/occurrence';
export { Name } from './facts/name';
export { Mention } from './facts/mention';
export { Placement } from './facts/placement';
export { Affiliation } from './facts/affiliation';
export { Tenure } from './facts/tenure';
export { Participation } from './facts/participation';
export { Tie } from './facts/tie';
export { Party } from './facts/party';
export { Subject } from './facts/subject';
export { EventRelation } from './facts/eventRelation';
export { Route } from './facts/route';
export { Claim } from './facts/claim';
export { Identity } from './facts/identity';

export { Passage } from './passage';
export { Evidence } from './evidence';
export { StatusChange } from './statusChange';

completeInterfaceFilters();
