'use client'

import { memo, useCallback, useMemo, useState } from 'react'
import { DiagnosticText } from '@/components/diagnostic'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import type { Profile, ServiceOperation } from '@/lib/profile/profile'
import { askedParameters, operationHosts, serviceRequest } from '@/lib/profile/service-request'
import { Card } from '../ui/card'
import { Field, Select } from '../ui/field'
import { CommandOutput } from './command-output'
import { OperationBox } from './operation-box'
import { type Choice, searchCatalog, searchFew } from './operation-search'
import { ParameterList, PresetParameter, parametersInSight } from './parameter-list'
import { RequestComing } from './request-coming'
import { ScopeOffer } from './scope-offer'

interface RequestPanelProps {
  profile: Profile
  /** The cleaned values of the form. */
  fields: FieldValues
  compact: string | undefined
  expired: boolean
  onScope: (scope: string) => void
  /** The id of the operation that is shown until the person chooses one here. */
  wanted: string | undefined
  onOperation: (id: string) => void
}

type Values = Readonly<Record<string, string>>

const loadCatalog = () => import('@/lib/catalog')

/** A request to the service, as a command that runs exactly as it is copied. */
export const RequestPanel = memo(function RequestPanel({
  profile,
  fields,
  compact,
  expired,
  onScope,
  wanted,
  onOperation,
}: RequestPanelProps) {
  const loaded = useLate(loadCatalog)
  const catalog = profile.catalog ? loaded : undefined
  const [chosen, setChosen] = useState<ServiceOperation>()
  const [host, setHost] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, Values>>>({})
  const search = useMemo(
    () => (catalog ? searchCatalog(catalog) : searchFew(profile.operations)),
    [catalog, profile.operations],
  )
  const choose = useCallback(
    ({ operation, values = {} }: Choice) => {
      setChosen(operation)
      onOperation(operation.id)
      setTyped((before) => ({ ...before, [operation.id]: { ...before[operation.id], ...values } }))
    },
    [onOperation],
  )

  const known: readonly ServiceOperation[] = catalog?.operations() ?? profile.operations
  const fits = ({ diagnostic }: ServiceOperation) => diagnostic?.(fields) === undefined
  const operation =
    (wanted === undefined || chosen?.id === wanted ? chosen : undefined) ??
    known.find(({ id }) => id === wanted) ??
    known.find((each) => isFirst(each) && fits(each)) ??
    profile.operations.find(fits) ??
    profile.operations[0]
  if (!operation) return profile.catalog && !loaded ? <RequestComing /> : null
  const hosts = operationHosts(profile, operation)
  const target = hosts.find((each) => each.host === host) ?? hosts[0]
  if (!target) return null

  const diagnostic = operation.diagnostic?.(fields)
  const parameters = askedParameters(operation)
  const given = typed[operation.id] ?? {}
  const values = Object.fromEntries(
    parameters.map(({ name, initial }) => [name, given[name] ?? initial ?? '']),
  )
  const built = serviceRequest(operation, fields, given, target.host)
  const mediaTypes = 'mediaTypes' in operation ? (operation.mediaTypes as readonly string[]) : []
  const scopeOf = profile.fields.find(
    ({ id, input }) => id === 'scope' && input.kind === 'lines' && !input.options,
  )
  const shared = {
    values,
    problems: built.status === 'incomplete' ? built.problems : [],
    onChange: (name: string, value: string) =>
      setTyped((before) => ({ ...before, [operation.id]: { ...before[operation.id], [name]: value } })),
  }
  const { needed, preset, folded } = parametersInSight(parameters)

  return (
    <Card label="Command">
      <div className="flex flex-col gap-3 wide:flex-row wide:items-center wide:gap-4">
        <h2 className="text-card shrink-0 wide:min-w-20">Command</h2>
        <OperationBox
          operation={operation}
          count={catalog ? catalog.operations().length : profile.operations.length}
          search={search}
          onChoose={choose}
        />
      </div>
      {diagnostic && <DiagnosticText severity={diagnostic.severity}>{diagnostic.seen}</DiagnosticText>}
      <CommandOutput
        key={operation.id}
        operation={operation}
        personal={profile.key.personal ?? false}
        built={built}
        compact={compact}
        expired={expired}
        drawer={{ count: folded.length, filled: folded.some(({ name }) => values[name] !== '') }}
        preset={preset.map((parameter) => (
          <PresetParameter
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? ''}
            onChange={(value) => shared.onChange(parameter.name, value)}
          />
        ))}
        needed={needed.length > 0 && <ParameterList {...shared} parameters={needed} />}
      >
        <ParameterList
          {...shared}
          parameters={folded}
          onAdd={
            catalog && operation.method === 'GET'
              ? (name) => setChosen(catalog.withParameter(operation, name))
              : undefined
          }
        />
        {(hosts.length > 1 || mediaTypes.length > 1) && (
          <div className="mt-3 grid gap-3 wide:grid-cols-2">
            {hosts.length > 1 && (
              <Field id="request-host" label="Host">
                <Select id="request-host" value={target.host} onChange={setHost}>
                  {hosts.map((each) => (
                    <option key={each.host} value={each.host}>
                      {`${each.label} · ${each.host}`}
                    </option>
                  ))}
                </Select>
                {target.note && <p className="hint mt-1">{target.note}</p>}
              </Field>
            )}
            {catalog && mediaTypes.length > 1 && (
              <Field id="request-accept" label="Accept">
                <Select
                  id="request-accept"
                  value={operation.accept?.[0] ?? ''}
                  onChange={(type) => setChosen(catalog.withAccept({ ...operation, mediaTypes }, type))}
                >
                  {mediaTypes.map((type) => (
                    <option key={type} value={type}>
                      {type}
                    </option>
                  ))}
                </Select>
              </Field>
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
      </CommandOutput>
    </Card>
  )
})

/** The operation that is shown before the person chooses one: the most popular one. */
const isFirst = ({ method, path }: ServiceOperation): boolean => method === 'GET' && path === '/v1/apps'
