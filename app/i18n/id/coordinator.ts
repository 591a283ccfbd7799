export const coordinator = {}
