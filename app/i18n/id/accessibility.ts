export const accessibility = {}
