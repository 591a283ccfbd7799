import { sessionMinutes } from '#app/accounts/session-length.ts'
import * as files from '#app/attachments/limits.ts'
import { limits } from '#app/complaints/limits.ts'
import { receiptsPerMailbox } from '#app/http/receipt-limit.server.ts'
import { staffFilingsPerHour, staffRefusedFrom } from '#app/http/rate-limit.server.ts'
import { linkDays } from '#app/emails/links.server.ts'

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
const characters = (count: number) => `${count.toLocaleString('en')} characters`

/** The table of limits in docs/security.md, from the constants that the program uses. */
export function limitsTable(): string {
  const rows: [what: string, limit: string][] = [
    ['one body with files; without', `${megabytes(files.maxBodyBytes)}; ${megabytes(files.maxPlainBodyBytes)}`],
    ['files of one form; each', `${files.maxFiles}; ${megabytes(files.maxFileBytes)}`],
    [
      'fields; name of one; one',
      `${files.maxFields}; ${files.maxFieldNameBytes} bytes; ${files.maxFieldBytes / 1024} kB`,
    ],
    ['headers of one part', `${files.maxPartHeaderBytes / 1024} kB`],
    ['slowest upload', `${files.slowestBytesPerSecond / 1024} kB/s for ${files.slowestForSeconds} s`],
    ['uploads at once of one client', String(files.maxConcurrentUploadsPerClient)],
    ['picture; time to decode it', `${files.maxImagePixels / 1_000_000} megapixels; ${files.decodeSeconds} s`],
    ['upload that no complaint took', `${files.keepPendingHours} hours`],
    [
      'story; title; reason; other texts',
      [limits.bodyMax, limits.titleMax, limits.reasonMax, limits.textMax].map(characters).join('; '),
    ],
    ['name; e-mail', [limits.nameMax, limits.emailMax].map(characters).join('; ')],
    [
      'filed by one of the staff in an hour; above it held, refused from',
      `${staffFilingsPerHour}; ${staffRefusedFrom}`,
    ],
    ['receipts to one mailbox in an hour; the others wait for a look', String(receiptsPerMailbox)],
    [
      'session without a click; of staff in all',
      `${sessionMinutes.idle} minutes; ${sessionMinutes.staffInAll / 60} hours`,
    ],
    ['from the password to the code of the second factor', `${sessionMinutes.untilCode} minutes`],
    [
      'links: confirm an address; stop mail; accept or dispute',
      `${linkDays['confirm-address']}; ${linkDays['stop-mail']}; ${linkDays.accept} days`,
    ],
  ]
  return ['| What | Limit |', '|---|---|', ...rows.map(([what, limit]) => `| ${what} | ${limit} |`)].join('\n')
}
