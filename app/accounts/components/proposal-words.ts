/** What a proposal asks for, with `name`, `email` and `role`. */
export const proposalWords = {
  invite: 'personAdmin.waiting.invite',
  role: 'personAdmin.waiting.role',
  enable: 'personAdmin.waiting.enable',
  email: 'personAdmin.waiting.emailChange',
  scope: 'personAdmin.waiting.scope',
  absence: 'personAdmin.waiting.absence',
  disable: 'personAdmin.waiting.disable',
} as const
