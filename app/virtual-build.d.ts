// Remix writes this module at build time; a file without imports, so that it declares and does not augment.
declare module 'virtual:remix/server-build' {
  const build: import('@remix-run/node').ServerBuild
  export = build
}
