'use client'

import { memo, useCallback, useId, useMemo, useState } from 'react'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import type { Profile, ServiceOperation } from '@/lib/profile/profile'
import { askedParameters, operationHosts, serviceRequest } from '@/lib/profile/service-request'
import { CommandOutput } from './command-output'
import { type OperationGroup, OperationSelect } from './operation-select'
import { ParameterList } from './parameter-list'
import { ScopeOffer } from './scope-offer'

interface RequestPanelProps {
  profile: Profile
  /** Cleaned values of the form. */
  fields: FieldValues
  compact: string | undefined
  expired: boolean
  onScope: (scope: string) => void
}

type Values = Readonly<Record<string, string>>

const loadCatalogue = () =>
  Promise.all([import('@/lib/catalogue'), import('./operation-finder')]).then(([catalogue, finder]) => ({
    ...catalogue,
    Finder: finder.OperationFinder,
  }))

/** A request to the service, as a command that runs as copied. */
export const RequestPanel = memo(function RequestPanel({
  profile,
  fields,
  compact,
  expired,
  onScope,
}: RequestPanelProps) {
  const id = useId()
  const loaded = useLate(loadCatalogue)
  const catalogue = profile.catalogue ? loaded : undefined
  const [operationId, setOperationId] = useState('')
  const [host, setHost] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, Values>>>({})
  /** Operations as changed here: a path typed by hand, another answer, a parameter more. */
  const [changed, setChanged] = useState<Readonly<Record<string, ServiceOperation>>>({})

  const groups = useMemo((): readonly OperationGroup[] => {
    if (!catalogue) return [{ group: 'Requests', operations: profile.operations }]
    return catalogue
      .searchOver(
        catalogue.operations(),
        catalogue.catalogueGroups(),
      )('')
      .groups.map(
        // The popular ones stand in their own group as well; a value occurs once in a list.
        ({ group, operations }, index) => ({
          group,
          operations: index === 0 ? operations : operations.filter(({ popular }) => popular === undefined),
        }),
      )
  }, [catalogue, profile.operations])
  const own = changed.typed
  const shownGroups = useMemo(
    () => (own ? [...groups, { group: 'Typed by hand', operations: [own] }] : groups),
    [groups, own],
  )

  const choose = useCallback((operation: ServiceOperation, values: Values) => {
    setOperationId(operation.id)
    setChanged((before) => ({ ...before, [operation.id]: operation }))
    setTyped((before) => ({ ...before, [operation.id]: { ...before[operation.id], ...values } }))
  }, [])

  const listed = shownGroups.flatMap(({ operations }) => operations)
  const chosen = listed.find((each) => each.id === operationId) ?? listed[0]
  const operation = chosen && (changed[chosen.id] ?? chosen)
  if (!operation) return null
  const hosts = operationHosts(profile, operation)
  const target = hosts.find((each) => each.host === host) ?? hosts[0]
  if (!target) return null

  const parameters = askedParameters(operation)
  const given = typed[operation.id] ?? {}
  const values = Object.fromEntries(
    parameters.map(({ name, initial }) => [name, given[name] ?? initial ?? '']),
  )
  const built = serviceRequest(operation, fields, given, target.host)
  const answers = 'answers' in operation ? (operation.answers as readonly string[]) : []
  const scopeOf = profile.fields.find(
    ({ id, input }) => id === 'scope' && input.kind === 'lines' && !input.options,
  )

  return (
    <section aria-label="Request" className="sheet p-4">
      <h2 className="font-semibold">Request</h2>
      <div className="mt-2 min-w-0">
        <label htmlFor={`${id}-operation`} className="text-sm font-semibold">
          Operation
        </label>
        <OperationSelect
          id={`${id}-operation`}
          groups={shownGroups}
          value={operation.id}
          onChange={setOperationId}
        />
        {catalogue && <catalogue.Finder onChoose={choose} />}
      </div>
      <ParameterList
        key={operation.id}
        parameters={parameters}
        values={values}
        problems={built.status === 'incomplete' ? built.problems : []}
        onChange={(name, value) =>
          setTyped((before) => ({ ...before, [operation.id]: { ...before[operation.id], [name]: value } }))
        }
        onAdd={
          catalogue && operation.method === 'GET'
            ? (name) =>
                setChanged((before) => ({
                  ...before,
                  [operation.id]: catalogue.withParameter(operation, name),
                }))
            : undefined
        }
      />
      {(hosts.length > 1 || answers.length > 1) && (
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          {hosts.length > 1 && (
            <Choice
              id={`${id}-host`}
              label="Host"
              value={target.host}
              options={hosts.map((each) => [each.host, `${each.label} · ${each.host}`])}
              onChange={setHost}
              note={target.note}
            />
          )}
          {catalogue && answers.length > 1 && (
            <Choice
              id={`${id}-accept`}
              label="Accept"
              value={operation.accept?.[0] ?? ''}
              options={answers.map((type) => [type, type])}
              onChange={(type) =>
                setChanged((before) => ({
                  ...before,
                  [operation.id]: catalogue.withAccept({ ...operation, answers }, type),
                }))
              }
            />
          )}
        </div>
      )}
      {scopeOf && built.status !== 'exchange' && (
        <ScopeOffer
          operation={operation}
          values={values}
          request={built.status === 'request' ? built.request : undefined}
          scope={fields.scope ?? ''}
          onScope={onScope}
        />
      )}
      <CommandOutput
        operation={operation}
        personal={profile.key.personal ?? false}
        built={built}
        compact={compact}
        expired={expired}
      />
    </section>
  )
})

interface ChoiceProps {
  id: string
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
  note?: string | undefined
}

function Choice({ id, label, value, options, onChange, note }: ChoiceProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="field mt-1"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {note && <p className="mt-1 text-xs text-faint">{note}</p>}
    </div>
  )
}
