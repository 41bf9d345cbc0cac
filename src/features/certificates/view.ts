import { daysBetween, formatDate, formatInstant, localDateOf } from '../../lib/dates.ts';
import type { Language, Text } from '../../lib/language.ts';
import type { Tone } from '../../web/components/tag.tsx';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import type { CertificateKind } from '../reference/store.ts';
import { states, words } from './messages.ts';
import { degreeOf, isExpiring, standingOn, warningsOf } from './rules.ts';
import type { CertificateRecord } from './store/read.ts';
