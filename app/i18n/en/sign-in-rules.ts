export const signInRules = {
  navigation: 'Signing in',
  title: 'Signing in',
  lead: 'The ticked roles must use a code from an app beside the password. Others may set one up.',
  hint: 'Which roles must use a code from an app.',
  roles: 'Must use a code from an app',
  rolesHint: 'Who has a role that you tick now and no code yet has to sign in again: the session ends when you save.',
  saved: 'The rule is saved.',
  admin: 'Administrators always have to use a code from an app',
}

export const ownSessions = {
  title: 'Your sessions',
  lead: 'Where you are signed in. We keep neither the device nor its address.',
  this: 'This session',
  other: 'Another session',
  started: 'Signed in {{moment}}, last click {{last}}',
  end: 'End this session',
  endNamed: 'End the session that began {{moment}}',
  endOthers: 'End all other sessions',
  ended_one: '{{count}} session ended.',
  ended_other: '{{count}} sessions ended.',
  none: 'There is no other session.',
}

export const ownMail = {
  title: 'Email to you',
  newComplaints: 'Email me about each new complaint of my agency',
  hint: 'Besides the email to the agency’s inbox. Only complaints you may read. While you are away, whoever stands in for you gets it.',
  save: 'Save the email choice',
  saved: 'The email choice is saved.',
}
