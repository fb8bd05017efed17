'use client'

import { useId } from 'react'
import type { useMintForm } from '@/components/use-mint-form'
import { serviceList } from '@/lib/profile'
import type { Profile } from '@/lib/profile/profile'
import { remarks } from '@/lib/token/claims'
import { ChoiceField } from './choice-field'
import { LifetimeField } from './lifetime-field'
import { ServiceFinder } from './service-finder'
import { TextField } from './text-field'

interface MintFieldsProps {
  mintForm: ReturnType<typeof useMintForm>
  profile: Profile
  seconds: number | undefined
  /** The lifetime as typed, in the unit of the profile. */
  typedLifetime: string
}

const groups = [...new Set(serviceList.map(({ group }) => group))]

/** Who signs, for which service, and for how long. */
export function MintFields({ mintForm, profile, seconds, typedLifetime }: MintFieldsProps) {
  const { form, dispatch, kinds, values } = mintForm
  const id = useId()
  const said = remarks(profile, values, seconds)

  return (
    <div className="space-y-4">
      <div>
        <label htmlFor={id} className="text-sm font-semibold">
          Service
        </label>
        <select
          id={id}
          className="field mt-1"
          value={form.service}
          onChange={(event) => dispatch({ type: 'service', value: event.currentTarget.value })}
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
        </select>
        <p className="mt-1 mb-2 text-xs text-faint">{profile.about}</p>
        <ServiceFinder onChoose={dispatch} />
      </div>

      {kinds.length > 1 && (
        <fieldset>
          <legend className="text-sm font-semibold">Kind of key</legend>
          <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {kinds.map((kind) => (
              <label key={kind.id} className="flex items-center gap-2">
                <input
                  type="radio"
                  name={`${id}-kind`}
                  className="accent-accent"
                  checked={kind.id === profile.id}
                  onChange={() => dispatch({ type: 'kind', profileId: kind.id })}
                  // A click on the kind that is marked already changes nothing, but is a choice too.
                  onClick={() => dispatch({ type: 'kind', profileId: kind.id })}
                />
                {kind.kind}
              </label>
            ))}
          </div>
        </fieldset>
      )}

      {profile.fields.map((field) => {
        const shared = {
          field,
          value: form.raw[field.id] ?? '',
          onChange: dispatch,
          remark: said.byField[field.id],
        }
        return field.input.kind === 'checkbox' || field.input.kind === 'choice' ? (
          <ChoiceField key={field.id} {...shared} />
        ) : (
          <TextField
            key={field.id}
            {...shared}
            source={form.source[field.id]}
            offer={form.offers[field.id]}
          />
        )
      })}

      {profile.lifetime && (
        <LifetimeField
          lifetime={profile.lifetime}
          typed={typedLifetime}
          seconds={seconds}
          onChange={dispatch}
          remark={said.lifetime}
        />
      )}
    </div>
  )
}
