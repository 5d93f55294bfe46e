export const outputMessages = {} as const;
