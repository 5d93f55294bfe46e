export const ingestMessages = {} as const;
