export const liaison = {}
