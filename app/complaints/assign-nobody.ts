/** In forms of `assign`: given back to all. */
export const nobody = '-'
