/** The kinds of files a run can write (`--format`). */
export const knownFormats = ['html', 'csv', 'svg'] as const;
export type Format = (typeof knownFormats)[number];
