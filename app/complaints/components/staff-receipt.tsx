import type { RefusedFile } from '#app/attachments/upload.ts'
import { FilesLeftOut } from '#app/complaints/components/files-left-out.tsx'
import { HiddenFields } from '#app/complaints/components/filing-frame.tsx'
import { FilingShell, type FilingDesk } from '#app/complaints/components/filing-shell.tsx'
import { ReceiptPaper } from '#app/complaints/components/receipt-paper.tsx'
import type { Receipt } from '#app/complaints/read-receipt.server.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { Notices } from '#app/ui/notices.tsx'

/**
 * The one time the staff sees number and code of what it filed: a sheet to print for the resident. Without the desk around
 * it, because the paper is the resident's.
 */
export function StaffReceipt({
  receipt,
  origin,
  isClerk,
  refusedFiles,
}: {
  receipt: Receipt
  origin: string
  isClerk: boolean
  refusedFiles: readonly RefusedFile[]
}) {
  const t = useTranslate()
  return (
    <main className="paper stack-4">
      <div className="no-print stack-2">
        <Notices>
          <FilesLeftOut files={refusedFiles} kept={t('filing.receipt.stored')} />
        </Notices>
        <p className="notice">{t('filing.receipt.give')}</p>
        <p>{t('filing.receipt.print')}</p>
        <p>
          <button type="button" className="button" data-print="" hidden>
            {t('filing.receipt.printNow')}
          </button>
        </p>
        <p>{t(isClerk ? 'filing.staff.clerkAfter' : 'filing.staff.staffAfter')}</p>
        <p>{t(receipt.hasMail ? 'filing.receipt.cannotReopen' : 'filing.receipt.cannotRecover')}</p>
        <p className="actions">
          <a href={paths.newComplaint()}>{t('filing.receipt.another')}</a>
          {isClerk ? <a href={paths.assisted()}>{t('filing.assisted.title')}</a> : null}
        </p>
      </div>
      <ReceiptPaper receipt={receipt} origin={origin} />
    </main>
  )
}

/** The same form with other words: the first one stands, what is written now can be sent as another one. */
export function StaffOtherContent({
  facts,
  values,
  token,
  reference,
}: {
  facts: FilingDesk
  values: Record<string, string>
  token: string
  reference: string
}) {
  const t = useTranslate()
  return (
    <FilingShell {...facts} current="filing">
      <div className="page-narrow stack-4">
        <h1>{t('filing.receipt.sent')}</h1>
        <p>{t('filing.receipt.sentLead', { reference })}</p>
        <p className="typed">{values['body']}</p>
        <form method="post" action={paths.newComplaint()}>
          <input type="hidden" name="token" value={token} />
          <HiddenFields values={values} />
          <Button name="go" value="send">
            {t('filing.receipt.asNew')}
          </Button>
        </form>
      </div>
    </FilingShell>
  )
}
