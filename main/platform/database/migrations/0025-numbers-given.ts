/** A symbol in capitals of one kind: SQLite's own upper() knows ASCII only, and đ is written with three signs. */
const capital = (text: string): string =>
  `upper(replace(replace(replace(replace(${text}, 'đ', 'Đ'), 'ð', 'Đ'), 'Ð', 'Đ'), '–', '-'))`;

/** Without what stands between the letters. */
const lettersOf = (text: string): string =>
  `replace(replace(replace(replace(${text}, '-', ''), ' ', ''), '.', ''), '&', '')`;

/** Codes of NĐ 30/2020 Phụ lục III and those schools use beside them; QD is how QĐ is typed without its stroke. */
const KIND_OF_CODE = `CASE code
  WHEN 'NQ' THEN 'nghi-quyet' WHEN 'QĐ' THEN 'quyet-dinh' WHEN 'QD' THEN 'quyet-dinh' WHEN 'CT' THEN 'chi-thi'
  WHEN 'QC' THEN 'quy-che' WHEN 'QYĐ' THEN 'quy-dinh' WHEN 'TC' THEN 'thong-cao' WHEN 'TB' THEN 'thong-bao'
  WHEN 'HD' THEN 'huong-dan' WHEN 'CTR' THEN 'chuong-trinh' WHEN 'KH' THEN 'ke-hoach' WHEN 'PA' THEN 'phuong-an'
  WHEN 'ĐA' THEN 'de-an' WHEN 'DA' THEN 'du-an' WHEN 'BC' THEN 'bao-cao' WHEN 'BB' THEN 'bien-ban' WHEN 'TTR' THEN 'to-trinh'
  WHEN 'HĐ' THEN 'hop-dong' WHEN 'CĐ' THEN 'cong-dien' WHEN 'BGN' THEN 'ban-ghi-nho' WHEN 'BTT' THEN 'ban-thoa-thuan'
  WHEN 'GM' THEN 'giay-moi' WHEN 'GGT' THEN 'giay-gioi-thieu' WHEN 'GNP' THEN 'giay-nghi-phep' WHEN 'GXN' THEN 'giay-xac-nhan'
  WHEN 'GCN' THEN 'giay-chung-nhan' WHEN 'PG' THEN 'phieu-gui' WHEN 'PC' THEN 'phieu-chuyen' WHEN 'PB' THEN 'phieu-bao'
  WHEN 'CV' THEN 'cong-van' END`;

/** A công văn has no code: the school, by its abbreviation of any time or as schools begin theirs, follows the number. */
const OF_SCHOOL = `(code GLOB 'TH*' OR code GLOB 'MN*' OR code GLOB 'MG*' OR code GLOB 'PTDT*' OR code GLOB 'TRTH*'
  OR code GLOB 'GDTX*' OR code GLOB 'TTGD*' OR EXISTS (
    SELECT 1 FROM (SELECT ${lettersOf(capital('abbreviation'))} AS own FROM school_change WHERE abbreviation IS NOT NULL)
    WHERE length(own) > 1 AND substr(${lettersOf('rest')}, 1, length(own)) = own))`;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
DROP TRIGGER archive_document_frozen;
DROP TRIGGER archive_document_void_final;
DROP TRIGGER archive_document_in_order;

-- Every number the program gave, instead of the last one alone: what was taken in from a book on paper can be cancelled
-- without carrying the next number along, and still nothing is given twice.
CREATE TABLE dispatch_number_given (
  series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 40), year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (series, year, number)
) STRICT, WITHOUT ROWID;
INSERT INTO dispatch_number_given
  SELECT iif(kind = 'dispatch-in', kind, out_kind), coalesce(arrival_year, out_year), coalesce(arrival_no, out_no)
  FROM archive_document WHERE number_origin = 'given' AND coalesce(arrival_no, out_no) IS NOT NULL;
-- What was given and is borne by nothing stays known as lost.
INSERT OR IGNORE INTO dispatch_number_given
  WITH RECURSIVE
    borne (series, year, number, origin) AS (
      SELECT iif(kind = 'dispatch-in', kind, out_kind), coalesce(arrival_year, out_year), coalesce(arrival_no, out_no),
        number_origin FROM archive_document WHERE coalesce(arrival_no, out_no) IS NOT NULL),
    top (series, year, outside, last) AS (
      SELECT n.series, n.year, coalesce(max(b.number) FILTER (WHERE b.origin <> 'given'), 0), n.last
      FROM dispatch_number n LEFT JOIN borne b ON b.series = n.series AND b.year = n.year GROUP BY n.series, n.year),
    counted (series, year, number, last) AS (
      SELECT series, year, outside + 1, last FROM top WHERE outside < last
      UNION ALL SELECT series, year, number + 1, last FROM counted WHERE number < last)
  SELECT series, year, number FROM counted;
DROP TABLE dispatch_number;
ALTER TABLE dispatch_number_given RENAME TO dispatch_number;
CREATE TRIGGER dispatch_number_no_delete BEFORE DELETE ON dispatch_number BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER dispatch_number_no_update BEFORE UPDATE ON dispatch_number BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER dispatch_number_free BEFORE INSERT ON dispatch_number
  WHEN EXISTS (SELECT 1 FROM archive_document WHERE kind = 'dispatch-in' AND NEW.series = kind
      AND arrival_year = NEW.year AND arrival_no = NEW.number)
    OR EXISTS (SELECT 1 FROM archive_document WHERE out_kind = NEW.series AND out_year = NEW.year AND out_no = NEW.number)
  BEGIN SELECT RAISE(ABORT, 'the number is taken'); END;

-- Read again: before, every code that was not known counted as a công văn. "40/2026/QĐ-THCSHP" is decision 40 of 2026;
-- what names another year than its day, or no kind that is known, has no register.
UPDATE archive_document SET out_kind = '', out_year = NULL, out_no = NULL, number_origin = '' WHERE number_origin = 'read';
UPDATE archive_document SET out_kind = found.series, out_year = found.year, out_no = found.no, number_origin = 'read'
FROM (
  SELECT id, series, year, no,
    row_number() OVER (PARTITION BY series, year, no ORDER BY void_reason <> '', day, at, id) AS place
  FROM (
    SELECT *, coalesce(${KIND_OF_CODE}, iif(${OF_SCHOOL}, 'cong-van', NULL)) AS series
    FROM (
      SELECT *, substr(rest, 1, instr(rest || '-', '-') - 1) AS code
      FROM (
        SELECT id, void_reason, day, at, year, CAST(head AS INTEGER) AS no,
          ltrim(replace(replace(replace(iif(dated, substr(tail, 6), tail), ' ', '-'), '/', '-'), '.', '-'), '-') AS rest
        FROM (
          SELECT *, tail GLOB '[12][0-9][0-9][0-9][/-]*' AS dated
          FROM (
            SELECT *, trim(substr(whole, 1, instr(whole, '/') - 1)) AS head,
              trim(substr(whole, instr(whole, '/') + 1)) AS tail
            FROM (
              SELECT *, ${capital('number')} AS whole, CAST(substr(day, 1, 4) AS INTEGER) AS year
              FROM archive_document WHERE kind = 'dispatch-out' AND out_no IS NULL AND instr(number, '/') > 1
            )
          )
          WHERE length(head) BETWEEN 1 AND 4 AND head NOT GLOB '*[^0-9]*' AND CAST(head AS INTEGER) > 0
        )
        WHERE NOT dated OR CAST(substr(tail, 1, 4) AS INTEGER) = year
      )
    )
  ) AS asked
  WHERE series IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM archive_document other
      WHERE other.out_kind = asked.series AND other.out_year = asked.year AND other.out_no = asked.no)
    AND NOT EXISTS (SELECT 1 FROM dispatch_number given
      WHERE given.series = asked.series AND given.year = asked.year AND given.number = asked.no)
) AS found
WHERE archive_document.id = found.id AND found.place = 1;

-- A number of the book on paper that was mistyped: only then does its register not go on behind it.
ALTER TABLE archive_document ADD COLUMN number_mistaken INTEGER NOT NULL DEFAULT 0
  CHECK (number_mistaken = 0 OR (number_mistaken = 1 AND number_origin = 'earlier' AND void_reason <> ''));

CREATE TRIGGER archive_document_frozen BEFORE UPDATE
  OF id, kind, arrival_year, arrival_no, out_kind, out_year, out_no, number_origin, about_kind, about_id, at, user_id
  ON archive_document BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_void_final BEFORE UPDATE ON archive_document
  WHEN OLD.void_reason <> '' BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER archive_document_in_order BEFORE INSERT ON archive_document
  WHEN NEW.number_origin <> '' AND (NEW.number_origin = 'given') <> EXISTS (
    SELECT 1 FROM dispatch_number WHERE series = iif(NEW.kind = 'dispatch-in', NEW.kind, NEW.out_kind)
      AND year = coalesce(NEW.arrival_year, NEW.out_year) AND number = coalesce(NEW.arrival_no, NEW.out_no))
  BEGIN SELECT RAISE(ABORT, 'the number was not given'); END;
`;
