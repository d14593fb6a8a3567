import { strToU8, zipSync } from 'fflate';
import type { CellValue, ExportDocument, SheetTable } from './export-source';
import { guardFormula } from './guard-formula';
import { listTables, typeTables } from './tables';
import { escapeXml } from './xml';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Money and rates, not identifiers: leading zeros and dashes of those must stay. */
const AMOUNT = /^-?(?:0|[1-9]\d{0,12})\.\d{2,6}$/;
/** Index into the cell formats of `STYLES`. */
const MONEY_STYLE = 1;
const HEAD_STYLE = 2;
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

/**
 * A workbook with a sheet for each type and each list. Written here since the usual libraries want a DOM or Node; runs
 * in a page, a worker and Node alike.
 */
export function documentsXlsx(documents: readonly ExportDocument[]): Uint8Array {
  const tables = [...typeTables(documents), ...listTables(documents)];
  return toXlsx(tables.length > 0 ? tables : [{ name: 'Documents', rows: [['file']] }]);
}

/** Tables as a workbook, one sheet each. */
export function toXlsx(tables: readonly SheetTable[]): Uint8Array {
  const sheets = tables.map((table, index) => ({
    table,
    id: index + 1,
    name: sheetName(table.name),
  }));
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': text(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
        sheets
          .map(
            ({ id }) =>
              `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        sheets
          .map(
            ({ id, name }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`,
          )
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        sheets
          .map(
            ({ id }) =>
              `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
          )
          .join('') +
        `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': text(STYLES),
  };
  for (const { table, id } of sheets) files[`xl/worksheets/sheet${id}.xml`] = text(sheetXml(table));
  return zipSync(files, { level: 6 });
}

function sheetXml(table: SheetTable): string {
  const rows = table.rows.map((row, y) => {
    const cells = row
      .map((value, x) => cellXml(value, `${columnName(x)}${y + 1}`, y === 0))
      .join('');
    return `<row r="${y + 1}">${cells}</row>`;
  });
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${MAIN}">${pane}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(value: CellValue, reference: string, isHead: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (AMOUNT.test(value)) return `<c r="${reference}" s="${MONEY_STYLE}"><v>${value}</v></c>`;
  const style = isHead ? ` s="${HEAD_STYLE}"` : '';
  return `<c r="${reference}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(guardFormula(value))}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Sheet names are short and hold none of these marks. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function text(xml: string): Uint8Array {
  return strToU8(HEADER + xml);
}
