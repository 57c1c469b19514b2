import { validateSchema } from 'graphql';

import { buildSchema } from '../../../src/schema/build';

describe('the schema', () => {
  it('is a valid one', () => {
    expect(validateSchema(buildSchema())).toEqual([]);
  });
});
