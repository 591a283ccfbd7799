import { recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

type Mail = { language: Language; subject: string; text: string; html: string }
type Word = { name: string; language: Language; builtIn: string; isSubject: boolean }

/** `mails`: the samples with what was typed, where somebody asked to look first. */
export type MailTextAnswer = RecordAnswer & { mails?: Mail[] }

type Page = {
  title: string
  message: string
  words: readonly Word[]
  values: Record<string, string>
  version: string
  token: string
  isReader: boolean
  answer: MailTextAnswer | undefined
}

const previewId = 'contoh'
const languages = ['id', 'en'] as const

export function MailTextForm({ isReader, ...page }: Page) {
  return isReader ? <MailTextRows {...page} /> : <Editing {...page} />
}

/** Every sentence as it goes out today: an administrator's, else the built-in one. */
function MailTextRows({ title, words, values }: Pick<Page, 'title' | 'words' | 'values'>) {
  const t = useTranslate()
  return (
    <>
      <h1>{title}</h1>
      {languages.map((language) => (
        <section key={language} className="section" lang={language}>
          <h2>{t(`mailTexts.languages.${language}`)}</h2>
          <Rows
            rows={words
              .filter((word) => word.language === language)
              .map(({ name, builtIn, isSubject }, index) => ({
                label: t(isSubject ? 'mailTexts.subject' : 'mailTexts.sentence', { n: index + 1 }),
                value: values[name] || builtIn,
              }))}
          />
        </section>
      ))}
    </>
  )
}

function Editing({ title, message, words, values, version, token, answer }: Omit<Page, 'isReader'>) {
  const t = useTranslate()
  const names = words.map(({ name }) => name)
  const form = recordForm(values, answer, names, t)
  const to = paths.adminMailText(message)
  return (
    <>
      <RecordMessages form={form} saved={answer?.isSaved ? t('mailTexts.saved') : null} />
      <h1>{title}</h1>
      <p className="lead">{t('mailTexts.formLead')}</p>
      <form method="post" action={`${to}#${noticesId}`} noValidate className="page-narrow stack-6 mt-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={answer?.version ?? version} />
        {languages.map((language) => (
          <fieldset key={language} className="stack-4">
            <legend>
              <h2>{t(`mailTexts.languages.${language}`)}</h2>
            </legend>
            {words
              .filter((word) => word.language === language)
              .map(({ name, builtIn, isSubject }, index) => (
                <TextArea
                  key={name}
                  name={name}
                  rows={2}
                  label={t(isSubject ? 'mailTexts.subject' : 'mailTexts.sentence', { n: index + 1 })}
                  hint={form.hint(name, `${t('mailTexts.builtInIs')} ${builtIn}`)}
                  value={form.value(name)}
                  error={form.error(name)}
                  isOptional
                />
              ))}
          </fieldset>
        ))}
        <div className="actions">
          <Button>{t('admin.save')}</Button>
          <Button name="go" value="preview" variant="secondary" to={`${to}#${previewId}`}>
            {t('mailTexts.preview')}
          </Button>
          <a href={paths.adminMailTexts()}>{t('admin.cancel')}</a>
        </div>
      </form>
      {answer?.mails ? <Samples mails={answer.mails} /> : null}
    </>
  )
}

/** In frames that run nothing, send nothing and are nobody's origin. */
function Samples({ mails }: { mails: readonly Mail[] }) {
  const t = useTranslate()
  return (
    <section className="section" id={previewId}>
      <h2>{t('mailTexts.previewTitle')}</h2>
      <p>{t('mailTexts.previewLead')}</p>
      {mails.map(({ language, subject, text, html }, index) => (
        <section key={index} className="section" lang={language}>
          <h3>{subject}</h3>
          <h4 className="small">{t('mailTexts.asText')}</h4>
          <p className="typed">{text}</p>
          <h4 className="small">{t('mailTexts.asHtml')}</h4>
          <iframe sandbox="" srcDoc={html} title={t('mailTexts.frame', { n: index + 1 })} width="100%" height={360} />
        </section>
      ))}
    </section>
  )
}
