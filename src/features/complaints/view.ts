import { printPhone } from '../../lib/phone.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import { printNumber } from './rules/number.ts';
import type { Complaint, ComplaintStep } from './store/read.ts';

const day = 24 * 3_600_000;

export function itemOf(complaint: Complaint) {
  const { lotId, lotNumber, lotPublicCode, holderId, holderName } = complaint;
  return {
    id: complaint.id,
    number: printNumber(complaint.number),
    state: complaint.state,
    category: complaint.category,
    lot:
      lotId && lotNumber && lotPublicCode
        ? { id: lotId, number: lotNumber, publicCode: printPublicCode(lotPublicCode) }
        : null,
    holder: holderId && holderName ? { id: holderId, name: holderName } : null,
    assignedTo:
      complaint.assignedTo && complaint.assigneeName
        ? { id: complaint.assignedTo, name: complaint.assigneeName }
        : null,
    receivedAt: complaint.receivedAt.toISOString(),
    acknowledgedAt: complaint.acknowledgedAt?.toISOString() ?? null,
    acknowledgeBy: new Date(complaint.receivedAt.getTime() + day).toISOString(),
    closedAt: complaint.closedAt?.toISOString() ?? null,
    version: complaint.version,
  };
}

export function answerOf(
  complaint: Complaint,
  { phone, steps }: { phone: string | null | undefined; steps: readonly ComplaintStep[] },
) {
  return {
    ...itemOf(complaint),
    words: complaint.words,
    boughtAt: complaint.boughtAt,
    phone: phone ? printPhone(phone) : null,
    photo: complaint.photoFileId && photoHref(complaint.id),
    recallId: complaint.recallId,
    result: complaint.result,
    steps: steps.map((step) => ({
      kind: step.kind,
      words: step.words,
      organisation: step.organisation,
      takenAt: step.takenAt.toISOString(),
    })),
  };
}

export function photoHref(id: string): string {
  return `/console/complaints/${id}/photo`;
}
