import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CERTIFICATION_SCHEME_POLICIES } from '../guideline/certification-schemes';
import { GATES, type Gate, type Rule, type Theme, THEMES } from '../guideline/rule';
import {
  type Authority,
  authorityOf,
  policyDefault,
  type PolicyRuleNumber,
  type RuleNumber,
} from '../guideline/rule-number';
import { OUR_DEFAULT } from '../kernel/policy';
import { AskedLanguage } from '../http/asked-language';
import { type Language } from '../http/language';
import { type CalendarDate, today } from '../kernel/calendar-date';
import { demandEdition, showEdition } from './editions-shown';
import { QueryDateField, QueryWordField } from '../http/fields/query-fields';
import { Answers } from '../http/operation';
import { CertificationSchemesView, type RuleNumberView, RulesView, type RuleView } from './dto/rule.dto';
import { themeOf } from './finding-views';

class RuleQuery {
  @QueryWordField({ description: 'Only this theme', example: 'CERT' }, THEMES, 'Theme')
  theme?: Theme;

  @QueryWordField({ description: 'Only rules asked at this step', example: 'contract.activate' }, GATES, 'Gate')
  gate?: Gate;

  @QueryDateField({
    description: 'The rules in force on this day; today in Japan when left out',
    example: '2026-11-23',
  })
  asOf?: CalendarDate;
}

/** What the registry judges by. */
@ApiTags('rules')
@Controller({ version: '1' })
export class RulesController {
  @Answers(
    'rules',
    {
      id: 'listRules',
      permission: 'rule.read',
      summary: 'List the rules, with clause, strengths, severities and whose the numbers are',
    },
    RulesView,
  )
  rules(@Query() { theme, gate, asOf = today() }: RuleQuery, @AskedLanguage() language: Language): RulesView {
    const asked = demandEdition(asOf, '?asOf').rules.filter(
      (rule) =>
        (theme === undefined || themeOf(rule.id) === theme) && (gate === undefined || rule.gates.includes(gate)),
    );
    return { edition: showEdition(asOf, language), items: asked.map(view), policyNote: OUR_DEFAULT };
  }

  @Answers(
    'certification-schemes',
    {
      id: 'listCertificationSchemes',
      permission: 'rule.read',
      summary: 'List the certification schemes and what each counts for',
    },
    CertificationSchemesView,
  )
  schemes(): CertificationSchemesView {
    return { items: [...CERTIFICATION_SCHEME_POLICIES] };
  }
}

function view(rule: Rule): RuleView {
  const { id, about, clauses, strengths, severities, gates, blocksAt, title, variants, remedy } = rule;
  const numbers = [...rule.policyNumbers.map(policyDefault), ...rule.fixedNumbers];
  return {
    id,
    theme: themeOf(id),
    about,
    clauses: [...clauses],
    strengths: [...strengths],
    severities: [...severities],
    gates: [...gates],
    blocksAt: [...blocksAt],
    title,
    variants: Object.entries(variants).map(([code, said]) => ({ code, title: said })),
    remedy,
    numberSource: sourceOf(numbers.map(authorityOf)),
    numbers: numbers.map(viewNumber),
  };
}

function viewNumber(number: RuleNumber | PolicyRuleNumber): RuleNumberView {
  const { value, authority } = number;
  return {
    name: 'name' in number ? number.name : null,
    values: typeof value === 'string' ? [] : [value].flat(),
    date: typeof value === 'string' ? value : null,
    authority: authorityOf(number),
    clause: authority === 'OURS' ? null : authority,
    text: number.text,
  };
}

function sourceOf(authorities: readonly Authority[]): RuleView['numberSource'] {
  const isOurs = authorities.includes('OURS');
  const isOthers = authorities.some((authority) => authority !== 'OURS');
  if (isOurs) return isOthers ? 'BOTH' : 'OUR_DEFAULT';
  return isOthers ? 'DOCUMENT' : 'NONE';
}
