/** What it takes to make `ReleasedComments`. Nothing outside this folder may import it (tested in `test/boundaries.test.ts`). */
export const releasingKey: unique symbol = Symbol('comments');
