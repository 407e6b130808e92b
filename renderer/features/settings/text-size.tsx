import { useState } from 'react';
import {
  Button,
  Label,
  Slider,
  SliderFill,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';

const SMALLEST = 80;
const LARGEST = 200;
const STEP = 10;

interface TextSizeProps {
  /** Percent of the designed size. */
  value: number;
  /** While the thumb is being drawn: for the preview alone, else the slider would run away from under the hand. */
  onTry: (size: number) => void;
  onChange: (size: number) => void;
}

export function TextSize({ value, onTry, onChange }: TextSizeProps) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(value);
  const [applied, setApplied] = useState(value);
  if (applied !== value) {
    setApplied(value);
    setTried(value);
  }
  const step = (by: number): void => {
    const size = Math.min(LARGEST, Math.max(SMALLEST, value + by));
    onTry(size);
    onChange(size);
  };
  return (
    <Slider
      className="setting text-size"
      value={tried}
      minValue={SMALLEST}
      maxValue={LARGEST}
      step={STEP}
      formatOptions={{ style: 'unit', unit: 'percent' }}
      onChange={(size) => {
        setTried(size);
        onTry(size);
      }}
      onChangeEnd={onChange}
    >
      <Label className="setting-label">{t('settings.textSize')}</Label>
      <div className="text-size-row">
        <Button
          className="small"
          aria-label={t('settings.smaller')}
          isDisabled={value <= SMALLEST}
          onPress={() => {
            step(-STEP);
          }}
        >
          <span translate="no" className="smaller">
            A
          </span>
        </Button>
        <SliderTrack className="slider-track">
          <SliderFill className="slider-fill" />
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
        <Button
          className="small"
          aria-label={t('settings.larger')}
          isDisabled={value >= LARGEST}
          onPress={() => {
            step(STEP);
          }}
        >
          <span translate="no" className="larger">
            A
          </span>
        </Button>
        <SliderOutput className="slider-output" translate="no" />
      </div>
    </Slider>
  );
}
