import { makeSlug } from '../text/slug.ts';
import { shortenLabels } from './bracketed-labels.ts';
import { type Doubt, doubt } from './doubt.ts';
import { addLabels, type FunnelHints, matchHints, NO_HINTS } from './funnel-hints.ts';
import type { LabelFacts, LabelSurvey } from './label-facts.ts';
import { findWeakNeighbours, type Neighbours, orderLabels } from './stage-order.ts';
import { guessRoles, RARE, type Role } from './stage-roles.ts';
import { findUsualStage, type UsualStage } from './stage-words.ts';
import { isUnclearEnd } from './usual-order.ts';

/** A label as it goes into a config, with what vouches for it. */
export type LabelDraft = Pick<LabelFacts, 'name' | 'label' | 'rows' | 'contacts'>;

export interface StageDraft extends LabelDraft {
  readonly id: string;
  /** The stage of the article that the name resembles. */
  readonly usual: UsualStage | null;
  /** Whether its place after the stage before is a guess that few contacts vouch for. */
  readonly unsure: boolean;
}

export interface TypoDraft extends LabelDraft {
  readonly near: string;
  /** Whether somebody has said that it is one: it joins the labels of what was meant. */
  readonly joined?: boolean;
}

/** A funnel guessed from what stands in the transitions, and everything that is unsure about it. */
export interface FunnelDraft {
  readonly stages: readonly StageDraft[];
  readonly lost: readonly LabelDraft[];
  readonly ignored: readonly LabelDraft[];
  readonly typos: readonly TypoDraft[];
  readonly doubts: readonly Doubt[];
}

/** More labels than this are hardly one funnel. */
const MANY_LABELS = 12;
/** So many stages are written; a config of more could not be read by anyone. */
const MOST_STAGES = 40;
/** So many uncertain places are told one by one. */
const TOLD_ORDERS = 6;
/** A loss that more of its contacts go on from is none. */
const GOING_ON = 1 / 3;

/** Guesses stages, losses and labels to ignore from a survey of the transitions, and from what is known beside it. */
export function draftFunnel(surveyed: LabelSurvey, hints: FunnelHints = NO_HINTS): FunnelDraft {
  const survey = shortenLabels(addLabels(surveyed, hints.labels));
  const roles = guessRoles(survey, hints);
  const { isIgnored } = matchHints(hints);
  const withRole = (kind: Role['kind']): number[] =>
    [...roles.keys()].filter((label) => roles[label]!.kind === kind);
  const members = withRole('stage');
  const order = orderLabels(survey, members.slice(0, MOST_STAGES), hints);
  const weak = findWeakNeighbours(survey, order, hints);
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
  return {
    stages,
    lost: withRole('lost').map((label) => pick(survey.labels[label]!)),
    ignored: withRole('ignored').map((label) => pick(survey.labels[label]!)),
    typos: roles.flatMap((role, label) =>
      role.kind === 'typo' ? [{ ...pick(survey.labels[label]!), near: survey.labels[role.near]!.name }] : [],
    ),
    doubts: [
      ...doubtStages(survey, roles, stages, hints),
      ...doubtOrder(survey, weak, hints),
      ...survey.labels.flatMap((facts, label) =>
        isIgnored(facts.name) ? [] : doubtRole(survey, facts, roles[label]!),
      ),
      ...doubtCut(survey, members.slice(MOST_STAGES)),
    ],
  };
}

function pick({ name, label, rows, contacts }: LabelFacts): LabelDraft {
  return label === undefined ? { name, rows, contacts } : { name, label, rows, contacts };
}

function doubtStages(
  survey: LabelSurvey,
  roles: readonly Role[],
  stages: readonly StageDraft[],
  { snapshot, labels: hinted }: FunnelHints,
): Doubt[] {
  const labels = roles.filter(({ kind }) => kind !== 'typo').length + survey.omitted.labels;
  const rare = stages
    .filter(({ name, rows }) => rows < survey.rows * RARE && !hinted.includes(name))
    .map(({ name }) => name);
  return [
    ...(stages.length === 1 ? [doubt('stages-few', { label: stages[0]!.name })] : []),
    ...(labels > MANY_LABELS ? [doubt('labels-many', { labels, stages: stages.length })] : []),
    ...(!snapshot && showsPresentStages(survey)
      ? [doubt('one-row-each', { contacts: survey.contacts })]
      : []),
    ...(rare.length > 0 ? [doubt('labels-rare', { labels: rare })] : []),
  ];
}

/** Whether no contact has two labels, so that nothing follows anything. */
export function showsPresentStages({ labels, contacts }: LabelSurvey): boolean {
  return (
    labels.length > 1 && contacts > 1 && labels.reduce((sum, each) => sum + each.contacts, 0) === contacts
  );
}

function doubtOrder(survey: LabelSurvey, weak: readonly Neighbours[], { snapshot }: FunnelHints): Doubt[] {
  if (survey.contacts === 0) return [];
  // nothing follows anything there: one word for all of them
  if (snapshot && weak.length > 0) return [doubt('order-snapshot', {})];
  if (showsPresentStages(survey)) return [];
  const name = (label: number): string => survey.labels[label]!.name;
  const told = weak.slice(0, TOLD_ORDERS).map(({ first, second, before, after }) => {
    return doubt('order-weak', { first: name(first), second: name(second), before, after });
  });
  return weak.length > told.length
    ? [...told, doubt('orders-weak', { more: weak.length - told.length })]
    : told;
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
      if (followed > contacts * GOING_ON) return [doubt('loss-goes-on', { label, contacts, followed })];
      return role.weak ? [doubt('loss-by-word', { label })] : [];
    case 'stage':
      return isUnclearEnd(label) ? [doubt('end-unclear', { label })] : [];
  }
}

function doubtCut({ labels, omitted }: LabelSurvey, cut: readonly number[]): Doubt[] {
  const rows = cut.reduce((sum, label) => sum + labels[label]!.rows, omitted.rows);
  const left = cut.length + omitted.labels;
  return left === 0 ? [] : [doubt('labels-cut', { labels: left, rows })];
}
