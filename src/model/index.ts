/** What exists: one line per type. Importing this file fills the dictionary. */
export { Country } from './entities/country';
export { Region } from './entities/region';
export { City } from './entities/city';
export { District } from './entities/district';
export { Landmark } from './entities/landmark';
export { Institution } from './entities/institution';
export { Official } from './entities/official';
export { Event } from './entities/event';
export { EventSeries } from './entities/eventSeries';
export { Agreement } from './entities/agreement';
export { Topic } from './entities/topic';
export { Document } from './entities/document';

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

export { Passage } from './facts/passage';
export { FactEnd } from './facts/factEnd';
export { Evidence } from './facts/evidence';
export { StatusChange } from './facts/statusChange';
