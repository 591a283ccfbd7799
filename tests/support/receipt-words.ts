/** The tracking code on a receipt; empty where there is none. */
export const codeIn = (html: string): string => /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/.exec(html)?.[0] ?? ''

/** The first complaint number on a page; empty where there is none. */
export const referenceIn = (html: string): string => /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(html)?.[0] ?? ''
