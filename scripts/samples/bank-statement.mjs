import { Sheet } from './sheet.mjs';

const OPENING_CENTS = 281_455;
/** Cents; money in is positive. */
const TRANSACTIONS = [
  ['03/03', 'Payroll deposit, Lantern Road Bindery', 154_218],
  ['03/04', 'Rent, Quarry Street Apartments', -118_000],
  ['03/06', 'Card purchase, Ferry Market', -6_412],
  ['03/07', 'Card purchase, Corner Books', -2_895],
  ['03/10', 'Check 1042', -8_500],
  ['03/12', 'Electric bill, Mill Creek Power', -7_364],
  ['03/14', 'Card purchase, Ferry Market', -5_127],
  ['03/17', 'Payroll deposit, Lantern Road Bindery', 154_218],
  ['03/18', 'Transfer to savings', -40_000],
  ['03/21', 'ATM withdrawal, Court Street', -6_000],
  ['03/24', 'Card purchase, Harbor Dental', -12_550],
  ['03/27', 'Refund, Corner Books', 1_495],
  ['03/28', 'Card purchase, Ferry Market', -7_038],
  ['03/31', 'Monthly service fee', -600],
];

const money = (cents) =>
  (Math.abs(cents) / 100).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });

const sum = (entries) => entries.reduce((total, [, , cents]) => total + cents, 0);

/** A checking account of a person and a bank that do not exist. It adds up. */
export function drawBankStatement() {
  const sheet = new Sheet(612, 792);
  const deposits = sum(TRANSACTIONS.filter(([, , cents]) => cents > 0));
  const withdrawals = sum(TRANSACTIONS.filter(([, , cents]) => cents < 0));
  sheet.text(54, 70, 'Mill Creek Savings Bank', { size: 18, font: 'bold' });
  sheet.text(54, 86, '9 Court Street, Salem OR 97301', { size: 9 });
  sheet.text(400, 64, 'Account statement', { size: 12, font: 'bold' });
  sheet.text(400, 80, 'Statement period', { size: 8 });
  sheet.text(400, 92, '03/01/2025 - 03/31/2025', { size: 9 });
  sheet.text(400, 108, 'Account number', { size: 8 });
  sheet.text(400, 120, '0047 1182 9936', { size: 9 });
  ['Maren T Oakley', '27 Quarry Street Apt 3', 'Salem OR 97302'].forEach((line, index) =>
    sheet.text(54, 128 + index * 13, line, { size: 10 }),
  );
  sheet.text(54, 196, 'Everyday Checking: summary', { size: 11, font: 'bold' });
  sheet.line(54, 202, 558, 202, 1);
  [
    ['Opening balance on 03/01/2025', OPENING_CENTS],
    ['Total deposits', deposits],
    ['Total withdrawals', withdrawals],
    ['Closing balance on 03/31/2025', OPENING_CENTS + deposits + withdrawals],
  ].forEach(([name, cents], index) => {
    const y = 218 + index * 15;
    sheet.text(54, y, name);
    sheet.text(558, y, `${cents < 0 ? '-' : ''}${money(cents)}`, { align: 'right' });
  });
  sheet.text(54, 310, 'Transactions', { size: 11, font: 'bold' });
  sheet.line(54, 316, 558, 316, 1);
  const heads = [
    [54, 'Date'],
    [104, 'Description'],
    [352, 'Withdrawals'],
    [446, 'Deposits'],
    [526, 'Balance'],
  ];
  heads.forEach(([x, head]) => sheet.text(x, 329, head, { size: 8, font: 'bold' }));
  sheet.line(54, 334, 558, 334, 0.4);
  let balance = OPENING_CENTS;
  TRANSACTIONS.forEach(([date, description, cents], index) => {
    const y = 349 + index * 18;
    balance += cents;
    sheet.text(54, y, date);
    sheet.text(104, y, description);
    sheet.text(cents < 0 ? 400 : 482, y, money(cents), { align: 'right' });
    sheet.text(558, y, money(balance), { align: 'right' });
    sheet.line(54, y + 5, 558, y + 5, 0.2);
  });
  sheet.text(54, 640, 'This is a made-up statement. The bank and the person do not exist.', {
    size: 8,
  });
  sheet.text(540, 752, 'Page 1 of 1', { size: 8, align: 'left' });
  return sheet;
}
