'use client'

import type { Dispatch } from 'react'
import type { MintAction, MintForm } from '@/components/mint-form'
import type { FieldValues } from '@/lib/field/field'
import { serviceList } from '@/lib/profile'
import type { Profile } from '@/lib/profile/profile'
import { diagnostics } from '@/lib/token/claims'
import { Field, Select } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { Switch } from '../ui/switch'
import { ChoiceField } from './choice-field'
import { LifetimeField } from './lifetime-field'
import { ScopeField } from './scope-field'
import { ServiceFinder } from './service-finder'
import { ServiceNotes } from './service-notes'
import { TextField } from './text-field'

interface MintFieldsProps {
  form: MintForm
  onChange: Dispatch<MintAction>
  /** The kinds of key that the service knows. */
  kinds: readonly Profile[]
  profile: Profile
  values: FieldValues
  seconds: number | undefined
  /** The lifetime as typed, in the unit of the profile. */
  typedLifetime: string
  /** Whether a token that is about to expire is signed again automatically. */
  renews: boolean
  onRenews: (renews: boolean) => void
}

const groups = [...new Set(serviceList.map(({ group }) => group))]

/** Who signs, for which service, and how long the token is valid. */
export function MintFields({
  form,
  onChange,
  kinds,
  profile,
  values,
  seconds,
  typedLifetime,
  renews,
  onRenews,
}: MintFieldsProps) {
  const said = diagnostics(profile, values, seconds)
  const folded = profile.fields.filter(
    ({ id, input }) => id === 'scope' && input.kind === 'lines' && !input.options,
  )
  const shared = (field: Profile['fields'][number]) => ({
    field,
    value: form.raw[field.id] ?? '',
    onChange,
    diagnostic: said.byField[field.id],
    source: form.source[field.id],
    offer: form.offers[field.id],
  })

  return (
    <section aria-label="Who signs">
      <div className="space-y-4 border-t border-line p-3 wide:p-4">
        <Field
          id="field-service"
          label="Service"
          aside={<ServiceFinder onChoose={onChange} />}
          className="relative"
        >
          <Select
            id="field-service"
            value={form.service}
            onChange={(value) => onChange({ type: 'service', value })}
          >
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {serviceList
                  .filter((service) => service.group === group)
                  .map((service) => (
                    <option key={service.value} value={service.value}>
                      {service.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>

        {kinds.length > 1 && (
          <Segmented
            legend="Key type"
            value={profile.id}
            onChange={(profileId) => onChange({ type: 'kind', profileId })}
            options={kinds.map(({ id, kind = '' }) => ({
              value: id,
              name: kind,
              shown: kind.replace(/ key$/u, ''),
            }))}
          />
        )}

        {profile.fields
          .filter((field) => !folded.includes(field))
          .map((field) =>
            field.input.kind === 'checkbox' || field.input.kind === 'choice' ? (
              <ChoiceField key={field.id} {...shared(field)} />
            ) : (
              <TextField key={field.id} {...shared(field)} />
            ),
          )}

        {profile.lifetime && (
          <LifetimeField
            lifetime={profile.lifetime}
            typed={typedLifetime}
            seconds={seconds}
            onChange={onChange}
            diagnostic={said.lifetime}
          />
        )}
      </div>
      <div className="border-t border-line px-3 py-2 wide:px-4">
        {folded.map((field) => (
          <ScopeField key={field.id} {...shared(field)} />
        ))}
        {profile.lifetime && (
          <Switch checked={renews} onChange={onRenews} className="pl-6">
            <span className="label whitespace-nowrap">Auto-renew</span>
            <span className="hint ml-auto">Signs again in time</span>
          </Switch>
        )}
        <ServiceNotes profile={profile} />
      </div>
    </section>
  )
}
