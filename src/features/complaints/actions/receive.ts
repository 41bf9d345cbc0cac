import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { readPhone } from '../../../lib/phone.ts';
import { newPublicCode, readPublicCode } from '../../../lib/public-code.ts';
import { publicActor } from '../../../lib/roles.ts';
import { keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems } from '../problems.ts';
import { fingerprintOf } from '../rules/guard.ts';
import { printNumber } from '../rules/number.ts';
import type { ComplaintInput } from '../schemas.ts';
import { findReceivingOffice, findReleased } from '../store/read.ts';
import { insertComplaint, insertContact, insertStep } from '../store/write.ts';
import { countSender, refuseFlood } from './guard-form.ts';

type Sent = {
  photo: SentFile | undefined;
  /** who sends, as a hash that is good for a day */
  sender: string;
  key: string | undefined;
};

/** Somebody reports goods; nobody asks who. Answers the number by which it can be followed. */
export async function receiveComplaint(
  deps: Deps,
  input: ComplaintInput,
  { photo, sender, key }: Sent,
): Promise<{ number: string }> {
  await refuseFlood(deps, sender);
  const ready = photo && (await readyFile(deps, photo, 'photo'));
  const once = {
    operation: 'complaints.receive',
    key,
    input: { input, photo: ready?.sentSha256 },
  };
  return createOnce(deps, publicActor, once, async (tx) => {
    await countSender(tx, deps, sender);
    const officeId = await findReceivingOffice(tx);
    if (officeId === undefined) throw problems.noOffice();
    const lot = await lotOf(tx, input.lot);
    const id = deps.newId('cmp');
    const number = newPublicCode(deps.randomBytes);
    const office = { ...publicActor, organisationId: officeId };
    const kept = ready && (await keepReadyFile(tx, deps, office, ready));
    const receivedAt = deps.now();
    const wordsSha256 = fingerprintOf(input.words);
    const isNew = await insertComplaint(tx, {
      id,
      number,
      lotId: lot?.id ?? null,
      category: input.category,
      words: input.words,
      wordsSha256,
      boughtAt: input.boughtAt || null,
      photoFileId: kept?.id ?? null,
      officeId,
      state: 'received',
      receivedAt,
    });
    if (!isNew) throw problems.sentBefore();
    const phone = readPhone(input.phone ?? '')?.phone;
    if (phone) await insertContact(tx, id, phone);
    await insertStep(tx, {
      id: deps.newId('cms'),
      complaintId: id,
      kind: 'receive',
      takenAt: receivedAt,
    });
    await tellOrganisation(tx, deps, officeId, {
      kind: 'complaint-received',
      href: `/console/complaints/${id}`,
      facts: { number: printNumber(number), lot: lot?.number ?? '' },
    });
    await recordFact(tx, deps, publicActor, {
      kind: 'complaint.received',
      subjectType: 'complaint',
      subjectId: id,
      facts: {
        category: input.category,
        wordsSha256,
        ...(lot && { lotId: lot.id }),
        ...(kept && { photoSha256: kept.sha256 }),
      },
    });
    return { number };
  });
}

async function lotOf(tx: Tx, typed: string | undefined) {
  if (!typed) return undefined;
  const read = readPublicCode(typed);
  if (!('code' in read)) throw problems.codeUnreadable();
  const lot = await findReleased(tx, read.code);
  if (!lot) throw problems.lotNotKnown();
  return lot;
}
