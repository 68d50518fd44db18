/** The unit that a step is about. */
import type { UnitId } from '@gezhi/domain/common'
import { type Choice, Combobox } from '../../../../ui/index.tsx'
import { sayChanges } from '../say.ts'
import type { Ground, GroundUnit } from './ground.ts'

export function UnitField(props: {
  ground: Ground
  label?: string
  value: Choice<UnitId> | null
  onChange: (value: Choice<UnitId> | null) => void
  fits?: (unit: GroundUnit) => boolean
}) {
  return (
    <Combobox
      label={props.label ?? sayChanges.form.unit}
      placeholder={sayChanges.form.unitHint}
      required
      value={props.value}
      onChange={props.onChange}
      choices={props.ground.choices(props.fits ?? (() => true))}
    />
  )
}
