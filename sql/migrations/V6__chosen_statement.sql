-- Where the chosen statement of a figure stands, beside the figure: the views for analysts need no look into the facts.
ALTER TABLE fact_indicator ADD COLUMN heading VARCHAR DEFAULT '';
ALTER TABLE fact_indicator ADD COLUMN stated_in VARCHAR DEFAULT '';
COMMENT ON COLUMN fact_indicator.heading IS 'Caption of the table or nearest heading above the chosen statement';
COMMENT ON COLUMN fact_indicator.stated_in IS 'table, list or prose: where the chosen statement stands';
