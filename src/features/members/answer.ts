import type { z } from 'zod';
import type { ListedMember, MemberRecord } from './actions/read-members.ts';
import type { memberAnswer, memberPage } from './schemas.ts';

type Item = z.infer<typeof memberPage>['items'][number];

/** A household in a list, as the API answers it. */
export function itemOf(member: ListedMember | MemberRecord): Item {
  const { id, number, fullName, phone, communeCode, hamlet, joinedOn, leftOn, version } = member;
  return {
    ...{ id, number, fullName, phone, communeCode, hamlet, joinedOn, leftOn, version },
    organisation: { id: member.organisationId, name: member.organisationName },
    areas: member.areas.map(({ areaId, areaName, squareMetres, state }) => ({
      ...{ areaId, areaName, squareMetres, state },
    })),
  };
}

export function answerOf(member: MemberRecord): z.infer<typeof memberAnswer> {
  return {
    ...itemOf(member),
    plots: member.plots.map((plot) => ({
      id: plot.id,
      memberId: plot.memberId,
      areaId: plot.areaId,
      name: plot.name,
      parcelId: plot.parcelId,
      cropCode: plot.cropCode,
      varietyCode: plot.varietyCode,
      squareMetres: plot.squareMetres,
      treeCount: plot.treeCount,
      plantedYear: plot.plantedYear,
      usedFrom: plot.usedFrom,
      retiredOn: plot.retiredOn,
      version: plot.version,
    })),
    consents: member.consents.map((consent) => ({
      id: consent.id,
      areaId: consent.areaId,
      kind: consent.kind,
      happenedOn: consent.happenedOn,
      means: consent.means,
      textVersion: consent.textVersion,
      evidenceFileId: consent.evidenceFileId,
      recordedAt: consent.recordedAt.toISOString(),
    })),
  };
}
