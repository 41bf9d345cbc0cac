import type { AnomalyCode } from '../anomalies/rules/codes.ts';
import type { Step as ComplaintStep } from '../complaints/rules/life-cycle.ts';
import type { RecallStep } from '../recalls/rules/life-cycle.ts';

/** Every kind of notice with what its sentence is filled in with; messages.ts has the sentences. */
export type Notice =
  | { kind: 'dossier-submitted'; facts: { number: string; area: string; holder: string } }
  | { kind: 'dossier-returned'; facts: { number: string; area: string; reason: string } }
  | { kind: 'dossier-rejected'; facts: { number: string; area: string; reason: string } }
  | { kind: 'dossier-issued'; facts: { number: string; area: string; value: string } }
  | { kind: 'dossier-lapsed'; facts: { number: string; area: string } }
  | { kind: 'code-declined'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-cleared'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-lapsed'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-warned'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-suspended'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-restored'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-revoked'; facts: { value: string; market: string; number: string } }
  | { kind: 'code-approved'; facts: { value: string; market: string; number: string } }
  | { kind: 'supply-asked'; facts: { house: string; area: string } }
  | { kind: 'supply-agreed'; facts: { house: string; area: string } }
  | { kind: 'supply-refused'; facts: { house: string; area: string } }
  | { kind: 'supply-ended'; facts: { house: string; area: string } }
  | { kind: 'rating-commented'; facts: { year: string } }
  | { kind: 'rating-published'; facts: { year: string } }
  | { kind: 'lot-returned'; facts: { number: string; reason: string } }
  | { kind: 'lot-verified'; facts: { number: string } }
  | { kind: 'lot-held'; facts: { number: string; reason: string } }
  | { kind: 'lot-resumed'; facts: { number: string } }
  | { kind: 'lot-waiting'; facts: { number: string; holder: string } }
  | { kind: 'lot-flagged'; facts: { number: string; sprayed: string; safe: string } }
  | {
      kind: 'lot-amendment';
      facts: { number: string; amount: string; outcome: 'asked' | 'accepted' | 'refused' };
    }
  | { kind: 'quota-near'; facts: { value: string; percent: string; left: string } }
  | { kind: 'quota-asked'; facts: { value: string; amount: string; holder: string } }
  | {
      kind: 'quota-decided';
      facts: { value: string; amount: string; outcome: 'approved' | 'refused' };
    }
  | { kind: 'authorisation-signed'; facts: { value: string; holder: string; cap: string } }
  | { kind: 'authorisation-accepted'; facts: { value: string; grantee: string } }
  | { kind: 'authorisation-ended'; facts: { value: string; holder: string } }
  | { kind: 'authorisation-resumed'; facts: { value: string; holder: string } }
  | { kind: 'authorisation-disputed'; facts: { value: string; holder: string; amount: string } }
  | { kind: 'lot-delivered'; facts: { number: string; amount: string } }
  | { kind: 'lot-received'; facts: { number: string; amount: string; difference: string } }
  | { kind: 'lot-refused'; facts: { number: string; reason: string } }
  | { kind: 'code-moved'; facts: { value: string; amount: string } }
  | { kind: 'recall-signalled'; facts: { number: string; holder: string } }
  | { kind: 'recall-told'; facts: { number: string; holder: string } }
  | { kind: 'recall-took-in'; facts: { number: string; holder: string } }
  | { kind: 'recall-advanced'; facts: { number: string; holder: string; step: RecallStep } }
  | { kind: 'complaint-received'; facts: { number: string; lot: string } }
  | {
      kind: 'complaint-advanced';
      facts: { number: string; lot: string; step: ComplaintStep };
    }
  | { kind: 'anomaly-found'; facts: { rule: AnomalyCode; subject: string } }
  | { kind: 'anomaly-confirmed'; facts: { rule: AnomalyCode; subject: string } }
  | { kind: 'authorisation-used'; facts: { value: string; grantee: string; amount: string } };

export type NoticeKind = Notice['kind'];
