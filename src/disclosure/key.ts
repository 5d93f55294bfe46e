/** What it takes to make a `Published`. Nothing outside this folder may import it (tested in `test/boundaries.test.ts`). */
export const publishingKey: unique symbol = Symbol('disclosure');
