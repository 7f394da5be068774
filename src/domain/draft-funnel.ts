import { type Doubt, doubt } from './doubt.ts';
import type { LabelFacts, LabelSurvey } from './label-facts.ts';
import { makeSlug } from './slug.ts';
import { findWeakNeighbours, orderLabels } from './stage-order.ts';
import { guessRoles, RARE, type Role } from './stage-roles.ts';
import { findUsualStage, type UsualStage } from './stage-words.ts';

/** A label as it goes into a config, with what vouches for it. */
export interface LabelDraft {
  readonly name: string;
  readonly rows: number;
  readonly contacts: number;
}

export interface StageDraft extends LabelDraft {
  readonly id: string;
  /** The stage of the article that the name resembles. */
  readonly usual: UsualStage | null;
  /** Whether its place after the stage before is a guess that few contacts vouch for. */
  readonly unsure: boolean;
}

export interface TypoDraft extends LabelDraft {
  readonly near: string;
}

/** A funnel guessed from what stands in the transitions, and everything that is unsure about it. */
export interface FunnelDraft {
  readonly stages: readonly StageDraft[];
  readonly lost: readonly LabelDraft[];
  readonly ignored: readonly LabelDraft[];
  readonly typos: readonly TypoDraft[];
  readonly doubts: readonly Doubt[];
}

/** More stages than this are hardly one funnel. */
const MANY_STAGES = 12;
/** So many stages are written; a config of more could not be read by anyone. */
const MOST_STAGES = 40;
/** A loss that more of its contacts go on from is none. */
const GOING_ON = 1 / 3;

/** Guesses stages, losses and labels to ignore from a survey of the transitions. */
export function draftFunnel(survey: LabelSurvey): FunnelDraft {
  const roles = guessRoles(survey);
  const withRole = (kind: Role['kind']): number[] =>
    [...roles.keys()].filter((label) => roles[label]!.kind === kind);
  const members = withRole('stage');
  const order = orderLabels(survey, members.slice(0, MOST_STAGES));
  const weak = findWeakNeighbours(survey, order);
  const taken = new Set<string>();
  const stages = order.map((label): StageDraft => {
    const { name } = survey.labels[label]!;
    return {
      ...pick(survey.labels[label]!),
      id: makeSlug(name, taken),
      usual: findUsualStage(name),
      unsure: weak.some(({ second }) => second === label),
    };
  });
  const named = (labels: readonly number[]): string[] => labels.map((label) => survey.labels[label]!.name);
  return {
    stages,
    lost: withRole('lost').map((label) => pick(survey.labels[label]!)),
    ignored: withRole('ignored').map((label) => pick(survey.labels[label]!)),
    typos: roles.flatMap((role, label) =>
      role.kind === 'typo' ? [{ ...pick(survey.labels[label]!), near: survey.labels[role.near]!.name }] : [],
    ),
    doubts: [
      ...doubtStages(survey, stages),
      ...weak.map(({ first, second, before, after }) => {
        const [left = '', right = ''] = named([first, second]);
        return doubt('order-weak', { first: left, second: right, before, after });
      }),
      ...survey.labels.flatMap((facts, label) => doubtRole(survey, facts, roles[label]!)),
      ...doubtCut(survey, members.slice(MOST_STAGES)),
    ],
  };
}

function pick({ name, rows, contacts }: LabelFacts): LabelDraft {
  return { name, rows, contacts };
}

function doubtStages(survey: LabelSurvey, stages: readonly StageDraft[]): Doubt[] {
  const rare = stages.filter(({ rows }) => rows < survey.rows * RARE).map(({ name }) => name);
  const dated = survey.labels.reduce((sum, { contacts }) => sum + contacts, 0);
  return [
    ...(stages.length === 1 ? [doubt('stages-few', { label: stages[0]!.name })] : []),
    ...(stages.length > MANY_STAGES ? [doubt('stages-many', { stages: stages.length })] : []),
    ...(survey.contacts > 1 && stages.length > 1 && dated === survey.contacts
      ? [doubt('one-row-each', { contacts: survey.contacts })]
      : []),
    ...(rare.length > 0 ? [doubt('labels-rare', { labels: rare })] : []),
  ];
}

function doubtRole(survey: LabelSurvey, facts: LabelFacts, role: Role): Doubt[] {
  const { name: label, rows, contacts, followed, performer } = facts;
  const named = (index: number): string => survey.labels[index]!.name;
  switch (role.kind) {
    case 'typo':
      return [doubt('label-typo', { label, near: named(role.near), rows })];
    case 'ignored':
      return [doubt('ignored-by-name', { label, ...(performer === null ? {} : { performer }) })];
    case 'lost':
      if (role.sources) {
        return [doubt('loss-by-behaviour', { label, contacts, followed, sources: role.sources.map(named) })];
      }
      return followed > contacts * GOING_ON ? [doubt('loss-goes-on', { label, contacts, followed })] : [];
    case 'stage':
      return [];
  }
}

function doubtCut({ labels, omitted }: LabelSurvey, cut: readonly number[]): Doubt[] {
  const rows = cut.reduce((sum, label) => sum + labels[label]!.rows, omitted.rows);
  const left = cut.length + omitted.labels;
  return left === 0 ? [] : [doubt('labels-cut', { labels: left, rows })];
}
