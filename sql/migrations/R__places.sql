-- Positions such as table[4]/row[7]/cell[3]/para[1] or sheet[Koszty]!C7, taken apart. Empty where there is no such part;
-- the innermost table counts.
CREATE OR REPLACE MACRO place_table(place) AS
    CASE WHEN place LIKE 'sheet[%]!%' THEN regexp_extract(place, '^(sheet\[.*\])!', 1)
    ELSE regexp_extract(place, '^(.*)/row\[\d+\]/cell\[\d+\]', 1) END;

CREATE OR REPLACE MACRO place_row(place) AS
    CASE WHEN place LIKE 'sheet[%]!%' THEN regexp_extract(place, '\]!\$?[A-Z]+\$?(\d+)', 1)
    ELSE regexp_extract(place, '^.*/row\[(\d+)\]/cell\[\d+\]', 1) END;

CREATE OR REPLACE MACRO place_column(place) AS
    CASE WHEN place LIKE 'sheet[%]!%' THEN regexp_extract(place, '\]!\$?([A-Z]+)\$?\d+', 1)
    ELSE regexp_extract(place, '^.*/row\[\d+\]/cell\[(\d+)\]', 1) END;

-- The paragraph or line that a place is in, without the characters; the same as the place where it is all of it.
CREATE OR REPLACE MACRO place_block(place) AS regexp_replace(place, '/char\[[^/]*$', '');

-- Whether a place is all of its paragraph or line.
CREATE OR REPLACE MACRO is_whole_block(place) AS NOT regexp_matches(place, '/char\[[^/]*$');

-- The cell that a place is in; the paragraph where it is in no table.
CREATE OR REPLACE MACRO place_cell(place) AS regexp_replace(place_block(place), '(/cell\[\d+\])/para\[\d+\]$', '\1');

-- A token of the ledger is accounted for when its use says something.
CREATE OR REPLACE MACRO accounted_for(use) AS use NOT IN ('', 'unknown', 'unexplained');
