import { FilingFrame, messageOf, type FilingPageProps } from '#app/complaints/components/filing-frame.tsx'
import { identities, publicities } from '#app/complaints/rules/complaint.ts'
import { ForAnother } from '#app/complaints/components/for-another.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { QuickExit } from '#app/ui/quick-exit.tsx'

/** Page 2: who you are, and who may see what. The safe choice of publicity needs no act. */
export function PrivacyPage(frame: FilingPageProps) {
  const t = useTranslate()
  const { values, errors } = frame
  const error = (field: Parameters<typeof messageOf>[1]) => messageOf(errors, field, t)
  return (
    <FilingFrame {...frame} page={2} title={t('submit.you.title')}>
      {frame.door ? null : <QuickExit />}
      <p>{t('submit.you.intro')}</p>
      <RadioGroup
        name="identity"
        label={t('submit.you.identity')}
        value={values.identity || 'named'}
        error={error('identity')}
        choices={identities.map((identity) => ({
          value: identity,
          label: (
            <>
              <b>{t(`words.identity.${identity}`)}.</b> {t(`submit.you.${identity}`)}
            </>
          ),
        }))}
      />
      <p className="small">{t('submit.you.sealLimit')}</p>
      <p className="small">{t('submit.you.noneCost')}</p>
      <TextField
        name="name"
        label={t('submit.you.name')}
        autoComplete="name"
        value={values.name}
        error={error('name')}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('submit.you.phone')}
        hint={t('submit.you.phoneHint')}
        isOptional
        autoComplete="tel"
        value={values.phone}
        error={error('phone')}
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={t('submit.you.email')}
        hint={t('submit.you.emailHint')}
        isOptional
        autoComplete="email"
        value={values.email}
        error={error('email')}
      />
      <TextField
        name="address"
        label={t('submit.you.address')}
        isOptional
        autoComplete="street-address"
        value={values.address}
        error={error('address')}
      />
      <ForAnother values={values} errors={errors} />
      <RadioGroup
        name="publicity"
        label={t('submit.you.publicity')}
        value={values.publicity || 'private'}
        error={error('publicity')}
        choices={publicities.map((publicity) => ({
          value: publicity,
          label: (
            <>
              <b>{t(`words.publicity.${publicity}`)}.</b> {t(`submit.you.${publicity}`)}
            </>
          ),
        }))}
      />
      <p className="small">{t('submit.you.publicLimit')}</p>
      <p className="small">{t('submit.you.forced')}</p>
      <p className="small">{t('villages.ask.general')}</p>
      <p className="small">{t('submit.you.counts')}</p>
      <p>
        <Button name="go" value="next">
          {t('submit.next')}
        </Button>
      </p>
      {frame.door ? null : <QuickExit />}
    </FilingFrame>
  )
}
