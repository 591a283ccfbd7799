import type { Role } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'

/** Where somebody lands after signing in. There is no `next=`: an address from outside never decides where a page leads. */
export function homeAddress(role: Role): string {
  switch (role) {
    case 'officer':
    case 'head':
      return paths.inbox()
    case 'coordinator':
      return paths.queue()
    case 'liaison':
      return paths.liaison()
    case 'admin':
      return paths.admin()
    case 'auditor':
      return paths.audit()
    case 'clerk':
      return paths.newComplaint()
    case 'custodian':
      return paths.home()
  }
}
