/** `export const handle: PageHandle = …` of a route: what root.tsx adds to the page. Without it: no script, no print.css. */
export type PageHandle = {
  hydrate?: true
  print?: true
  /** the desk's shell colours and sizes on <body> */
  desk?: true
  /** the desk's own script: keys, drafts while typing, news while the page is open */
  keys?: true
  /** a button that prints; without a script the browser's own menu does */
  printButton?: true
}
