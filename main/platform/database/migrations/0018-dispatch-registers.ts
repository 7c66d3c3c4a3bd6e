/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- The last number given in each register of dispatches and year: 'dispatch-in' or the kind of an outgoing document.
CREATE TABLE dispatch_number (
  series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 40), year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dispatch_number_no_delete BEFORE DELETE ON dispatch_number BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER dispatch_number_grows BEFORE UPDATE ON dispatch_number
  WHEN NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.last <= OLD.last
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

DROP TRIGGER archive_document_frozen;
DROP TRIGGER archive_document_void_final;
-- '' = no outgoing document, or one written down before the program gave the numbers and without a readable one.
ALTER TABLE archive_document ADD COLUMN out_kind TEXT NOT NULL DEFAULT '' CHECK (out_kind = '' OR kind = 'dispatch-out');
ALTER TABLE archive_document ADD COLUMN out_year INTEGER CHECK ((out_year IS NULL) = (out_kind = ''));
ALTER TABLE archive_document ADD COLUMN out_no INTEGER
  CHECK ((out_no IS NULL) = (out_kind = '') AND (out_no IS NULL OR out_no > 0));
-- 'given' by the program; 'earlier': taken in with the number of the paper book; 'read' by this migration from the symbol.
ALTER TABLE archive_document ADD COLUMN number_origin TEXT NOT NULL DEFAULT ''
  CHECK (number_origin IN ('', 'given', 'earlier', 'read'));
ALTER TABLE archive_document ADD COLUMN arrival_day TEXT NOT NULL DEFAULT '';
-- Columns of the registers (NĐ 30/2020 Phụ lục IV): who signed, who received it or keeps the copy, number of copies.
ALTER TABLE archive_document ADD COLUMN signer TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_document ADD COLUMN receiver TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_document ADD COLUMN copies INTEGER NOT NULL DEFAULT 0 CHECK (copies BETWEEN 0 AND 9999);

UPDATE archive_document SET number_origin = 'given', arrival_day = date(at, '+7 hours') WHERE kind = 'dispatch-in';
-- "12/BC-THCSHP" → 12 of the reports of its year; of two with one number the older one that is not void bears it. The
-- symbols of the program's own papers have registers of their own.
UPDATE archive_document SET out_kind = found.series, out_year = found.year, out_no = found.no, number_origin = 'read'
FROM (
  SELECT id, series, year, no,
    row_number() OVER (PARTITION BY series, year, no ORDER BY void_reason <> '', day, at, id) AS place
  FROM (
    SELECT id, void_reason, day, at, CAST(substr(day, 1, 4) AS INTEGER) AS year, CAST(head AS INTEGER) AS no,
      CASE substr(tail, 1, instr(tail, '-') - 1)
        WHEN 'NQ' THEN 'nghi-quyet' WHEN 'QĐ' THEN 'quyet-dinh' WHEN 'QC' THEN 'quy-che' WHEN 'QYĐ' THEN 'quy-dinh'
        WHEN 'TB' THEN 'thong-bao' WHEN 'HD' THEN 'huong-dan' WHEN 'CTR' THEN 'chuong-trinh' WHEN 'KH' THEN 'ke-hoach'
        WHEN 'PA' THEN 'phuong-an' WHEN 'ĐA' THEN 'de-an' WHEN 'BC' THEN 'bao-cao' WHEN 'BB' THEN 'bien-ban'
        WHEN 'TTR' THEN 'to-trinh' WHEN 'HĐ' THEN 'hop-dong' WHEN 'GM' THEN 'giay-moi' WHEN 'GGT' THEN 'giay-gioi-thieu'
        WHEN 'GNP' THEN 'giay-nghi-phep' WHEN 'PG' THEN 'phieu-gui' WHEN 'PC' THEN 'phieu-chuyen' WHEN 'PB' THEN 'phieu-bao'
        ELSE 'cong-van' END AS series
    FROM (
      SELECT *, trim(substr(number, 1, instr(number, '/') - 1)) AS head,
        upper(trim(substr(number, instr(number, '/') + 1))) || '-' AS tail
      FROM archive_document WHERE kind = 'dispatch-out' AND instr(number, '/') > 1
    )
    WHERE length(head) BETWEEN 1 AND 4 AND head NOT GLOB '*[^0-9]*' AND CAST(head AS INTEGER) > 0
      AND substr(tail, 1, instr(tail, '-') - 1) NOT IN ('BBBG', 'CK', 'PCTK', 'BBTH', 'BBCL', 'BBBS', 'BBSC', 'BCSC',
        'BBRS', 'BBTN', 'BBQT', 'QĐGNV', 'GUQ', 'BBKS', 'QĐMS', 'BBSĐ', 'NKSĐ')
  )
) AS found
WHERE archive_document.id = found.id AND found.place = 1;
CREATE UNIQUE INDEX archive_document_out ON archive_document (out_kind, out_year, out_no) WHERE out_no IS NOT NULL;
INSERT INTO dispatch_number (series, year, last)
  SELECT 'dispatch-in', arrival_year, max(arrival_no) FROM archive_document WHERE kind = 'dispatch-in' GROUP BY arrival_year
  UNION ALL
  SELECT out_kind, out_year, max(out_no) FROM archive_document WHERE out_no IS NOT NULL GROUP BY out_kind, out_year;

CREATE TRIGGER archive_document_frozen BEFORE UPDATE
  OF id, kind, arrival_year, arrival_no, out_kind, out_year, out_no, number_origin, about_kind, about_id, at, user_id
  ON archive_document BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_void_final BEFORE UPDATE ON archive_document
  WHEN OLD.void_reason <> '' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_symbol_final BEFORE UPDATE OF number ON archive_document
  WHEN OLD.kind = 'dispatch-out' AND OLD.number_origin = 'given' AND NEW.number <> OLD.number
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_numbered BEFORE INSERT ON archive_document
  WHEN NEW.kind <> 'file' AND (NEW.number_origin NOT IN ('given', 'earlier')
    OR (NEW.kind = 'dispatch-out' AND NEW.out_no IS NULL))
  BEGIN SELECT RAISE(ABORT, 'a dispatch has a number'); END;
CREATE TRIGGER archive_document_in_order BEFORE INSERT ON archive_document
  WHEN NEW.number_origin = 'given' AND coalesce(NEW.arrival_no, NEW.out_no) IS NOT (
    SELECT last FROM dispatch_number WHERE series = iif(NEW.kind = 'dispatch-in', NEW.kind, NEW.out_kind)
      AND year = coalesce(NEW.arrival_year, NEW.out_year))
  BEGIN SELECT RAISE(ABORT, 'not the next number'); END;

-- The number of arrival becomes a word to search by: indexed again by the next opening.
DELETE FROM archive_text WHERE rowid IN (SELECT id FROM archive_entry WHERE kind = 'dispatch-in' AND indexed = 1);
UPDATE archive_entry SET indexed = 0 WHERE kind = 'dispatch-in';
`;
