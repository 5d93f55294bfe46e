export const yamlMessages = {} as const;
