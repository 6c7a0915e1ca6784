// What Word documents say besides the document itself.
export const paperWords = { contents: 'Contents' } as const;
