import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { cutAtLinks, readMailboxMessage } from '#app/emails/read-mailbox.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Rows } from '#app/ui/rows.tsx'

export const meta: MetaFunction = pageTitle('system.mailbox.message')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { isProduction, publicOrigin } = context.settings
  const message = await readMailboxMessage({ id: params['id'] ?? '', isProduction })
  if (!message) return notFound()
  const { text, html, ...shown } = message
  return { ...shown, pieces: cutAtLinks(text, publicOrigin), hasHtml: html !== '' }
}

/** The text as it was sent. Its own addresses are links, so that a reader without a mail program can go on. */
export default function MailboxMessagePage() {
  const t = useTranslate()
  const language = useLanguage()
  const message = useLoaderData<typeof loader>()
  return (
    <PublicShell>
      <p>
        <a href={paths.mailbox({ to: message.to })}>{t('system.mailbox.back', { to: message.to })}</a>
      </p>
      <h1>{message.subject || t('system.mailbox.noSubject')}</h1>
      <Rows
        rows={[
          { label: t('system.mailbox.from'), value: message.from },
          { label: t('system.mailbox.to'), value: message.to },
          { label: t('system.mailbox.receivedAt'), value: formatMoment(message.receivedAt, language) },
          { label: t('system.mailbox.messageId'), value: <code>{message.messageId}</code> },
          { label: t('system.mailbox.deliveries'), value: message.deliveries },
        ]}
      />
      <section className="section">
        <h2>{t('system.mailbox.text')}</h2>
        <div className="boxed typed">
          {message.pieces.map((piece, index) =>
            // The pieces of one text, drawn once and never reordered.
            piece.isLink ? (
              <a key={index} href={piece.text}>
                {piece.text}
              </a>
            ) : (
              <span key={index}>{piece.text}</span>
            ),
          )}
        </div>
        {message.hasHtml ? (
          <p className="mt-3">
            <a href={paths.mailboxMessageHtml(message.id)}>{t('system.mailbox.html')}</a>
          </p>
        ) : null}
      </section>
    </PublicShell>
  )
}
