/** How an issue comes in: who sees it where, on which channel and in which words it is reported. */
import { CommandId, fromMillis, type Instant, IssueId, type PersonId, type Who } from '@gezhi/domain/common'
import {
  type Channel,
  type Located,
  type Matter,
  MatterCode,
  type Report,
  type Reported,
  type Reporter,
  report
} from '@gezhi/domain/loop'
import { Result } from 'effect'
import { callerName, phoneNumber } from '../people/names.ts'
import type { Node } from '../places/units.ts'
import type { Random } from '../random.ts'
import type { Voice } from '../texts/phrases.ts'
import type { Crew } from './crew.ts'
import { type Ground, pointIn } from './grounds.ts'
import type { Moment } from './rhythm.ts'
import type { Setting } from './setting.ts'
import { type Told, tell } from './telling.ts'

/** Who asks for an answer and is no member of staff; kept apart from the issue so that it can be erased. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

export interface Birth {
  readonly born: Reported
  readonly why: Moment['why']
  readonly ground: Ground
  /** What it is, also where the reporter did not say. */
  readonly matter: Matter
  /** How it is put right in the end. */
  readonly done: string
  readonly by: Who | null
  readonly contact: Contact | null
}

export interface World {
  readonly setting: Setting
  readonly crew: Crew
  readonly grounds: ReadonlyArray<Ground>
  /** The district as a unit: the posts of its centre are there. */
  readonly centre: string
  readonly service: Who
  readonly random: Random
  /** A grid as it was at a moment: perhaps a part of a larger one. */
  readonly gridThen: (grid: Node, at: Instant) => Node
}

export const bear = (moment: Moment, number: number, world: World): Birth => {
  const { setting, crew, centre, service, random } = world
  const { at, why } = moment
  const code = MatterCode.make(moment.kind.code)
  const matter = setting.reference.matter(code)
  if (matter === undefined) throw new Error(`class ${code} is not in the catalogue`)
  const when = fromMillis(at)
  const channel = channelOf(code, random.chance(moment.kind.staff), random)
  const { ground: place, theme } = find(matter, voices[channel], why, world)
  const ground = { ...place, grid: world.gridThen(place.grid, when) }
  const known = staffMember(channel, ground, when, world)
  const contact =
    (voices[channel] === 'phone' || voices[channel] === 'app') && random.chance(0.9)
      ? { id: random.id(at), name: callerName(random), phone: random.chance(0.93) ? phoneNumber(random) : null }
      : null
  const by =
    channel === 'hotline' ? crew.someone(['acceptor'], centre, when, random) : channel === 'service' ? service : known
  const given = reportOf(code, channel, ground, theme.told, at, random)
  const born = report(
    { ...given, confidential: code === '4104' || (contact !== null && random.chance(0.02)) },
    {
      number,
      reporter: reporterOf(contact, known),
      channel,
      place: { unit: setting.place(ground.grid.unit), how: howFound(given, ground) },
      batchId: null
    },
    { ...setting.reference, by, at: when }
  )
  if (Result.isFailure(born)) throw new Error(`report ${number} was refused: ${JSON.stringify(born.failure)}`)
  return { born: born.success, why, ground, matter, done: theme.done, by, contact }
}

const voices: Record<Channel, Voice> = {
  grid: 'staff',
  inspection: 'staff',
  meeting: 'meeting',
  superior: 'superior',
  sensor: 'sensor',
  resident: 'app',
  hotline: 'phone',
  service: 'app',
  import: 'app'
}

/** How many of those who report on a channel name the class themselves. */
const classed: Partial<Record<Channel, number>> = { grid: 0.88, inspection: 0.9, sensor: 1, hotline: 0.62 }

const reportOf = (
  code: MatterCode,
  channel: Channel,
  ground: Ground,
  told: Told,
  at: number,
  random: Random
): Report => {
  const point = random.chance(0.95) ? pointIn(ground, random) : null
  return {
    id: IssueId.make(random.id(at)),
    commandId: CommandId.make(random.id(at)),
    ...told,
    channel,
    ...(point === null ? { unitId: ground.grid.unit.id } : { point }),
    ...(random.chance(classed[channel] ?? 0.35) && { matter: code })
  }
}

const howFound = (given: Report, { grid }: Ground): Located => (given.point === undefined ? 'given' : grid.unit.kind)

const reporterOf = (contact: Contact | null, known: PersonId | null): Reporter => {
  if (contact !== null) return { kind: 'contact', id: contact.id }
  return known === null ? { kind: 'none' } : { kind: 'person', id: known }
}

/** A place where such a thing can be, and words for it. */
const find = ({ code, tier }: Matter, voice: Voice, why: Moment['why'], { grounds, random }: World) => {
  const likely = ({ weight, low, shown }: Ground): number => {
    if (why === 'showcase') return shown === 'desk' || (shown === 'near' && tier !== 'grid') ? 1 : 0
    return why === 'weather' && low ? weight * 5 : weight
  }
  for (;;) {
    const ground = random.weighted(grounds, likely)
    const theme = tell(code, voice, ground, random)
    if (theme !== null) return { ground, theme }
  }
}

const channelOf = (code: string, staff: boolean, random: Random): Channel => {
  if (/^010[1-8]$|^2107$/.test(code) && random.chance(0.1)) return 'sensor'
  if (code.startsWith('3') && random.chance(0.04)) return 'meeting'
  if (random.chance(0.015)) return 'superior'
  if (staff) return random.chance(0.11) ? 'inspection' : 'grid'
  return random.pick(['hotline', 'hotline', 'hotline', 'resident', 'resident', 'service'])
}

const staffMember = (channel: Channel, { grid, community }: Ground, at: Instant, world: World): PersonId | null => {
  const { crew, centre, random } = world
  switch (channel) {
    case 'grid':
      return (
        crew.someone(['gridWorker', 'gridLeader'], grid.unit.id, at, random) ??
        crew.someone(['communitySecretary'], community.unit.id, at, random)
      )
    case 'inspection':
      return (
        crew.someone(['gridInstructor'], community.unit.id, at, random) ??
        crew.someone(['verifier'], centre, at, random)
      )
    case 'meeting':
      return crew.someone(['communitySecretary'], community.unit.id, at, random)
    default:
      return null
  }
}
