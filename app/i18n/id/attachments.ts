export const attachments = {}
