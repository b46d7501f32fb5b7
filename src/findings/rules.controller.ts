import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RULES } from '../guideline/catalogue';
import { CERTIFICATION_SCHEME_POLICIES } from '../guideline/certification-schemes';
import { DEFAULT_POLICY, OUR_DEFAULT } from '../kernel/policy';
import { GATES, type Gate, type Rule, type Theme, THEMES } from '../guideline/rule';
import { QueryWordField } from '../http/fields/query-fields';
import { Answers } from '../http/operation';
import { CertificationSchemesView, RulesView, type RuleView } from './dto/rule.dto';
import { themeOf } from './finding-views';

class RuleQuery {
  @QueryWordField({ description: 'Only this theme', example: 'CERT' }, THEMES, 'Theme')
  theme?: Theme;

  @QueryWordField({ description: 'Only rules asked at this step', example: 'contract.activate' }, GATES, 'Gate')
  gate?: Gate;
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
      summary: 'List the rules, with clause, strength, severities and whose the numbers are',
    },
    RulesView,
  )
  rules(@Query() { theme, gate }: RuleQuery): RulesView {
    const asked = RULES.filter(
      (rule) =>
        (theme === undefined || themeOf(rule.id) === theme) && (gate === undefined || rule.gates.includes(gate)),
    );
    return { items: asked.map(view), policyNote: OUR_DEFAULT };
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
  const { id, about, clauses, strength, severities, gates, blocksAt, title, remedy, fixedNumber, policyNumbers } = rule;
  return {
    id,
    theme: themeOf(id),
    about,
    clauses: [...clauses],
    strength,
    severities: [...severities],
    gates: [...gates],
    blocksAt: [...blocksAt],
    title,
    remedy,
    numberSource: numberSource(rule),
    fixedNumber,
    policyNumbers: policyNumbers.map((name) => ({ name, default: [DEFAULT_POLICY[name]].flat() })),
  };
}

function numberSource({ fixedNumber, policyNumbers }: Rule): RuleView['numberSource'] {
  if (fixedNumber !== null) return policyNumbers.length > 0 ? 'BOTH' : 'DOCUMENT';
  return policyNumbers.length > 0 ? 'OUR_DEFAULT' : 'NONE';
}
