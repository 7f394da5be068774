import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerKey } from '../../../src/domain/text/header.ts';
import { PRESET_NAMES, type PresetName, SHAPES } from '../../../src/ingest/crm/preset.ts';
import { PRESETS } from '../../../src/ingest/crm/presets.ts';
import { recognizeLayout } from '../../../src/ingest/crm/recognize.ts';

function recognize(header: string, names?: readonly PresetName[]): string | undefined {
  const found = recognizeLayout(header.split(header.includes(';') ? ';' : ','), { names });
  return found && `${found.preset.name} ${found.layout.id}`;
}

const BITRIX_EN = 'ID;Deal Name;Pipeline;Stage;Responsible;Income;Currency;Created;Modified;';
const ZOHO =
  'Deal Id,Deal Owner.id,Deal Owner,Deal Name,Amount,Stage,Closing Date,Modified Time,Pipeline.id,Pipeline';

describe('recognizeLayout', () => {
  it.each([
    [
      'amocrm deals-ru-older',
      'ID,Название сделки,Бюджет ,Ответственный,Дата создания сделки,Дата редактирования,Этап сделки,Воронка',
    ],
    ['amocrm deals-ru', 'ID,Название сделки,Ответственный,Этап сделки,Воронка,Дата создания,Дата изменения'],
    ['amocrm-events events-ru', 'Дата, Автор, Объект, Название, Событие, Значение до, Значение после'],
    ['kommo leads-pt', '\ufeffID,Lead título,Lead usuário responsável,Etapa do lead,Data Criada'],
    ['bitrix24 deals-ru', '\ufeffID; Название сделки; Стадия сделки; Ответственный; Сумма;'],
    ['bitrix24 deals-en', BITRIX_EN],
    ['hubspot deals-en', 'Record ID,Deal Name,Deal Stage,Date entered "Contract Sent (Sales Pipeline)"'],
    ['hubspot deals-en-current', 'Record ID,Deal Name,Deal Stage,Date entered current stage'],
    ['pipedrive deals-en', 'Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status'],
    [
      'pipedrive deals-en-bare',
      'ID,Title,Value,Stage,Status,Deal created,Last stage change,Won time,Lost time',
    ],
    ['salesforce history', 'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount'],
    ['salesforce history-report', 'Opportunity Name,From Stage,To Stage,Last Modified,Last Modified By'],
    ['zoho deals-en', ZOHO],
    ['freshsales deals-en', 'Deal name,Deal value,Deal stage,Sales owner,Created at'],
    ['close opportunities', 'id,lead_id,lead_name,status_label,status_type,contact_id,date_won,date_lost'],
    ['copper opportunities-en', 'Opportunity Id,Name,Owned By,Value,Stage,Status,Close Date'],
    ['monday board-stage', 'Name,Owner,Stage,Deal Value,Item ID (auto generated)'],
    ['monday board-deal-stage', 'Name,Owner,Deal Stage,Status,Item ID (auto generated)'],
    ['monday board-status', 'Name,Person,Status,Item ID (auto generated)'],
    ['dynamics365 opportunities-en', '(Do Not Modify) Opportunity,Topic,Contact,Status,Owner'],
    ['dynamics365 opportunities-en-stage', '(Do Not Modify) Opportunity,Topic,Sales Stage,Status,Owner'],
    ['dynamics365 opportunities-en-phase', '(Do Not Modify) Opportunity,Topic,Pipeline Phase,Status,Owner'],
    ['odoo pipeline-en', 'Opportunity,Email,Salesperson,Sales Team,Stage,Created on'],
    ['odoo pipeline-fields', 'id,name,user_id,stage_id,date_last_stage_update'],
    ['suitecrm opportunities-en', 'Opportunity Name,ID,Sales Stage,Date Created,Date Modified,Assigned to'],
    ['suitecrm opportunities-fields', 'id,name,sales_stage,date_entered,date_modified,assigned_user_name'],
    ['espocrm opportunities', 'id,name,stage,createdAt,modifiedAt,assignedUserName'],
    ['espocrm opportunities-en', 'Name,Stage,Created At,Modified At,Assigned User'],
    ['retailcrm orders-ru', 'Номер заказа;Статус;Менеджер;Дата изменения статуса'],
    ['megaplan deals-ru', 'Номер сделки;Название;Схема;Статус;Менеджер'],
    ['kommo leads-pt-newer', 'ID,Lead título,Usuário responsável,Criado em,Etapa do lead'],
    ['kommo leads-es', 'ID,Nombre del lead,Estatus del lead,Fecha de Creación'],
    ['bitrix24 stage-history', 'ID,TYPE_ID,OWNER_ID,CREATED_TIME,CATEGORY_ID,STAGE_SEMANTIC_ID,STAGE_ID'],
    ['bitrix24 status-history', 'ID,TYPE_ID,OWNER_ID,CREATED_TIME,STATUS_SEMANTIC_ID,STATUS_ID'],
    ['hubspot deals-internal', 'hs_object_id,dealname,dealstage,createdate,hs_v2_date_entered_closedwon'],
    [
      'hubspot deals-internal-current',
      'hs_object_id,dealname,dealstage,createdate,hs_v2_date_entered_current_stage',
    ],
    ['hubspot fivetran-deal-stage', 'deal_id,date_entered,source,source_id,value'],
    ['hubspot airbyte-property-history', 'dealId,property,value,timestamp,updatedByUserId'],
    ['salesforce field-history', 'Id,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue'],
    ['salesforce field-history', 'id,opportunity_id,created_by_id,created_date,field,old_value,new_value'],
    ['salesforce opportunities-report', 'Opportunity Owner,Account Name,Opportunity Name,Stage,Amount'],
    ['pipedrive deal-changes', 'id,item_id,user_id,field_key,old_value,new_value,log_time'],
    ['pipedrive deal-changelog', 'deal_id,field_key,old_value,new_value,actor_user_id,time'],
  ])('takes %s for what it is', (layout, header) => {
    expect(recognize(header)).toBe(layout);
    expect(recognize(header.toUpperCase())).toBe(layout);
  });

  it.each([
    'contact_id,stage,at,manager',
    'ID,Этап,Дата,Менеджер,Причина отказа',
    'ID;Название;Стадия;Ответственный;Дата',
    'Case ID,Activity,Resource,Complete Timestamp,Variant,Variant index,Variant',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    'AQL date,Source,Client CRM,Stage,Loss reason description,Closing Date',
    'deal_id,deal_pipeline_stage_id,owner_id,property_dealname,property_amount,property_createdate',
    'Id,AccountId,Name,StageName,Amount,CloseDate,CreatedDate',
    'StageName,Count,StageName (groups)',
    'ID,Name,Stage,Owner,Created at,Updated at',
    'Name,Status,Owner,Close Date,Amount',
    'Opportunity,Stage,Amount,Owner',
    'deal_id,stage,value,timestamp,user',
    'deal_id,field,old_value,new_value,changed_at,user',
    'Номер,Статус,Менеджер,Дата изменения статуса',
    'Номер заказа,Статус,Менеджер,Дата',
    'id,name,stage,createdAt,updatedAt,owner',
    '',
  ])('leaves %j alone', (header) => {
    expect(recognize(header)).toBeUndefined();
  });

  it('names the headers that gave it away, as the file writes them', () => {
    expect(recognizeLayout(['ID', 'deal_name', 'STAGE', ' Responsible ', 'Created'])?.matched).toEqual([
      'deal_name',
      'STAGE',
      ' Responsible ',
    ]);
  });

  it('thinks of the given presets only', () => {
    expect(recognize(ZOHO, ['bitrix24', 'hubspot'])).toBeUndefined();
    expect(recognize(ZOHO, ['zoho'])).toBe('zoho deals-en');
  });
});

describe.each(PRESET_NAMES)('the preset %s', (name) => {
  const { layouts, stages, won, lost } = PRESETS[name];

  it('has layouts of different ids, each with the columns that its shape needs', () => {
    expect(PRESETS[name].name).toBe(name);
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
    for (const { shape, columns, table } of layouts) {
      expect(SHAPES).toContain(shape);
      // a log of changes may name nobody
      const whose = shape === 'snapshot' ? ['manager'] : [];
      const own = table === undefined ? ['stage'] : ['manager', 'kind'];
      const needed = shape === 'wide' ? ['contact_id'] : ['contact_id', 'at', ...own, ...whose];
      expect(Object.keys(columns)).toEqual(expect.arrayContaining(needed));
    }
  });

  it('names no header twice for one column', () => {
    for (const header of layouts.flatMap(({ columns }) => Object.values(columns))) {
      expect(new Set(header.map(headerKey)).size).toBe(header.length);
    }
  });

  it('ends its pipelines at a won deal, and takes none of their stages for a loss', () => {
    for (const pipeline of stages) {
      expect(won).toContain(pipeline.at(-1));
      for (const stage of pipeline) expect(lost).not.toContain(stage);
    }
    expect(won.filter((label) => lost.includes(label))).toEqual([]);
  });

  it('dates only ends by further columns', () => {
    for (const { label } of layouts.flatMap(({ entries = [] }) => entries)) {
      expect([...won, ...lost]).toContain(label);
    }
  });
});

const REAL = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(REAL))('files of other origin', () => {
  it('are taken for no CRM, but for a sample of Salesforce and tables of a warehouse', () => {
    const files = readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.csv'),
    );
    const recognized = files.flatMap((file) => {
      const [header = ''] = readFileSync(join(REAL, file), 'utf8').split(/\r?\n/);
      return recognize(header) === undefined ? [] : [`${file}: ${recognize(header)}`];
    });
    expect(files.length).toBeGreaterThan(10);
    expect(recognized.sort()).toEqual([
      'fivetran/deal_property_history_data.csv: hubspot fivetran-property-history',
      'fivetran/deal_stage_data.csv: hubspot fivetran-deal-stage',
      'fivetran/sf_opportunity_history_data.csv: salesforce fivetran-history',
      'salesforce-sample/OpportunityHistory.csv: salesforce history',
    ]);
  });
});
